using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Accounts;

/// <summary>授岗页 — who, where, as what, from when until when, and on what ground.</summary>
public sealed partial class GrantPostPage
{
    private Refusal? Refused { get; set; }

    private List<Choice> Roles { get; set; } = [];

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private GrantPost Grant { get; set; } = null!;

    [Inject] private OrganisationDirectory Directory { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "org")] private string? OfAddress { get; set; }

    [SupplyParameterFromForm(Name = "account")] private string? UserName { get; set; }

    [SupplyParameterFromForm(Name = "organisation")] private string? Organisation { get; set; }

    [SupplyParameterFromForm(Name = "role")] private string? Role { get; set; }

    [SupplyParameterFromForm(Name = "from")] private string? From { get; set; }

    [SupplyParameterFromForm(Name = "until")] private string? Until { get; set; }

    [SupplyParameterFromForm(Name = "deputy")] private string? Deputy { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    /// <summary>Only roles that the actor could give at all.</summary>
    protected override async Task OnInitializedAsync()
    {
        var roles = await Db.Set<Role>().AsNoTracking().OrderBy(r => r.Ordinal).ToListAsync(Http.RequestAborted);
        Roles = [.. roles.Where(r => Db.Actor.May(Permission.ManageRights) || (r.Kind == RoleKind.Business && r.Rights.IsSubsetOf(Db.Actor.Rights))).Select(r => new Choice(r.Key, r.Name))];
    }

    private async Task GrantAsync()
    {
        Refused = await TryAsync(Http.RequestAborted);
        if (Refused is null) Navigation.NavigateTo("/posts");
        else Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private async Task<Refusal?> TryAsync(CancellationToken cancel)
    {
        if (await FindAsync(UserName, cancel) is not { } account) return new Refusal("没有这个用户名的账号，请核对；没有账号的，先请系统管理员开。", "account");
        if (string.IsNullOrWhiteSpace(Organisation)) return new Refusal("请填写组织代码或全称。", "organisation");
        var found = await Directory.FindAsync(Organisation, cancel);
        if (!found.Ok) return found.Refusal with { Field = "organisation" };
        if (!Day(From, out var from)) return new Refusal("起日请写成 2022-01-31 这样。", "from");
        DateOnly? until = null;
        if (!string.IsNullOrWhiteSpace(Until))
        {
            if (!Day(Until, out var last)) return new Refusal("止日请写成 2022-01-31 这样。", "until");
            until = last.AddDays(1); // the form names the last day, the post the first day it no longer is
        }

        Account? deputyFor = null;
        if (!string.IsNullOrWhiteSpace(Deputy) && (deputyFor = await FindAsync(Deputy, cancel)) is null) return new Refusal("没有这个被代理人的账号，请核对用户名。", "deputy");
        return (await Grant.DoAsync(account.Id, found.Value.Id, Role ?? "", from, until, deputyFor?.Id, Reason, cancel)).Refusal;
    }

    private Task<Account?> FindAsync(string? userName, CancellationToken cancel)
    {
        var name = (userName ?? "").Trim().ToUpperInvariant();
        return Db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == name && a.DisabledAt == null, cancel);
    }

    private static bool Day(string? text, out DateOnly day) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
