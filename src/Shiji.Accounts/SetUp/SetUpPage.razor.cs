using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>首次设置页 — the first page of a new district, and never again.</summary>
public sealed partial class SetUpPage
{
    private static readonly (string Key, string Word)[] Administrators = [("system", "系统管理员"), ("security", "安全管理员"), ("audit", "审计管理员")];

    private Refusal? Refused { get; set; }

    private IReadOnlyList<FirstAccount>? Made { get; set; }

    [Inject] private SetUpDistrict SettingUp { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "code")] private string? Code { get; set; }

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "short")] private string? ShortName { get; set; }

    [SupplyParameterFromForm(Name = "organisation")] private string? OrganisationCode { get; set; }

    [SupplyParameterFromForm(Name = "founded")] private string? Founded { get; set; }

    [SupplyParameterFromForm(Name = "opens")] private string? Opens { get; set; }

    protected override void OnInitialized()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Opens ??= new DateOnly(Clock.Today.Year, 1, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private async Task SetUpAsync()
    {
        var draft = new SetUpDraft(Code, Name, ShortName, OrganisationCode, Day(Founded), Day(Opens), [.. Administrators.Select(a => (Posted($"{a.Key}-name"), Posted($"{a.Key}-user")))]);
        var made = await SettingUp.DoAsync(draft, Http.RequestAborted);
        if (made.Ok) Made = made.Value;
        else (Refused, Http.Response.StatusCode) = (made.Refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private string? Posted(string field) => Http.Request.HasFormContentType ? Http.Request.Form[field].ToString() : null;

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
