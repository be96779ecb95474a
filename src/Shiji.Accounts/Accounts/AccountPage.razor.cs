using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Accounts;

/// <summary>账号页 — one account, and what the system administrator may do with it.</summary>
public sealed partial class AccountPage
{
    private Account? Account { get; set; }

    private Refusal? Refused { get; set; }

    private List<Passkey> Passkeys { get; set; } = [];

    private bool DeviceLocked { get; set; }

    private string? Given { get; set; }

    private string? Done { get; set; }

    [Parameter] public Guid Id { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private KeepAccount Keep { get; set; } = null!;

    [Inject] private RemovePasskey Removing { get; set; } = null!;

    [Inject] private Guesses Guesses { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private IEnumerable<(string Key, string Word, string Effect)> Deeds
    {
        get
        {
            yield return ("password", "重置口令", "生成新的首次口令，本人登录后要改；已登录的都会退出。");
            if (Account!.LockedUntil > Clock.UtcNow || DeviceLocked) yield return ("unlock", "解锁", "马上可以再登录。");
            if (Account.TwoFactorEnabled) yield return ("second", "取消动态码", "手机丢了或换了时用；管理员没有通行密钥的，下次登录要重新设。");
            foreach (var passkey in Passkeys) yield return (passkey.Id.ToString(), $"删除通行密钥“{passkey.Name}”", "设备丢了时用；已登录的都会退出。");
            if (Account.DisabledAt is null) yield return ("disable", "停用", "不能再登录，办过的事仍在。");
            else yield return ("enable", "重新启用", "可以再登录，岗位照旧。");
        }
    }

    protected override async Task OnInitializedAsync() => await ReadAsync();

    private async Task DoAsync(string deed)
    {
        Http.Response.Headers.CacheControl = "no-store";
        var cancel = Http.RequestAborted;
        if (deed == "password")
        {
            var given = await Keep.GivePasswordAsync(Id, cancel);
            (Given, Refused) = (given.Value, given.Refusal);
        }
        else
        {
            (Refused, Done) = deed switch
            {
                "unlock" => (await Keep.UnlockAsync(Id, cancel), "已经解锁。"),
                "second" => (await Keep.DropSecondFactorAsync(Id, cancel), "动态码已经取消。"),
                "disable" => (await Keep.DisableAsync(Id, Reason, cancel), "账号已经停用。"),
                "enable" => (await Keep.EnableAsync(Id, cancel), "账号重新启用了。"),
                _ => (await Removing.LostAsync(Id, Guid.Parse(deed), cancel), "通行密钥已经删除。"),
            };
        }

        if (Refused is not null) (Done, Http.Response.StatusCode) = (null, StatusCodes.Status422UnprocessableEntity);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        Account = await Db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Http.RequestAborted);
        Passkeys = await Db.Set<Passkey>().AsNoTracking().OpenOf(Id).OrderBy(p => p.AddedAt).ToListAsync(Http.RequestAborted);
        DeviceLocked = await Guesses.LockedDevices(Id).AnyAsync(Http.RequestAborted);
        if (Account is null) Http.Answer(StatusCodes.Status404NotFound);
    }

    private string Minute(DateTime utc) => Clock.LocalOf(utc).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
