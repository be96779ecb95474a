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

    private string? Given { get; set; }

    private string? Done { get; set; }

    [Parameter] public Guid Id { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private KeepAccount Keep { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private IEnumerable<(string Key, string Word, string Effect)> Deeds
    {
        get
        {
            yield return ("password", "重置口令", "生成新的首次口令，本人登录后要改；已登录的都会退出。");
            if (Account!.LockedUntil > Clock.UtcNow) yield return ("unlock", "解锁", "马上可以再登录。");
            if (Account.TwoFactorEnabled) yield return ("second", "取消第二要素", "手机丢了或换了时用；管理员下次登录要重新设。");
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
                "second" => (await Keep.DropSecondFactorAsync(Id, cancel), "第二要素已经取消。"),
                "disable" => (await Keep.DisableAsync(Id, Reason, cancel), "账号已经停用。"),
                _ => (await Keep.EnableAsync(Id, cancel), "账号重新启用了。"),
            };
        }

        if (Refused is not null) (Done, Http.Response.StatusCode) = (null, StatusCodes.Status422UnprocessableEntity);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        Account = await Db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Http.RequestAborted);
        if (Account is null) Http.Answer(StatusCodes.Status404NotFound);
    }

    private string Minute(DateTime utc) => Clock.LocalOf(utc).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
