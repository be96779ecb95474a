using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>改口令页 — by choice, or because it was given by an administrator or is too old.</summary>
public sealed partial class PasswordPage
{
    private Refusal? Refused { get; set; }

    private string Rule { get; set; } = "";

    private Recognised Who => Visit.Who!;

    private string Why => Who.Account.MustChangePassword ? "现在的口令是管理员给的，先换成只有自己知道的，再往下办。"
        : Who.PasswordDue ? "口令用得太久了，先换一个，再往下办。"
        : "换了以后，别处登录着的都会退出。";

    [Inject] private ChangePassword Change { get; set; } = null!;

    [Inject] private Visit Visit { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "present")] private string? Present { get; set; }

    [SupplyParameterFromForm(Name = "password")] private string? Next { get; set; }

    [SupplyParameterFromForm(Name = "again")] private string? Again { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var rules = AccessRules.Of(await Rules.OnAsync(Clock.Today, Http.RequestAborted));
        Rule = $"至少 {rules.Length} 个字符，大写字母、小写字母、数字、符号至少用 {rules.Classes} 类；不用姓名、用户名和常见单词。";
    }

    private async Task ChangeAsync()
    {
        Refused = await Change.DoAsync(Who, Present, Next, Again, Browser.Of(Http), Http.RequestAborted);
        if (Refused is null) Navigation.NavigateTo("/");
        else Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
