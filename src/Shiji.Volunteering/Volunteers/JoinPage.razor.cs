using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>志愿者注册页 — for anybody, on a phone, without script: what they say waits for the community they chose.</summary>
public sealed partial class JoinPage
{
    private IReadOnlyList<Choice> Communities { get; set; } = [];

    private IReadOnlyList<ConsentPurpose> Purposes { get; set; } = [];

    private ServiceWords Words { get; set; } = new([]);

    private string GuardianAge { get; set; } = "规定年龄";

    private string PasswordHelp { get; set; } = "";

    private Guid? Account => Db.Actor.AccountId;

    [Inject] private ApplyToVolunteer Apply { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [Inject] private Acting Acting { get; set; } = null!;

    [SupplyParameterFromForm(Name = "organisation")] private string? Community { get; set; }

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "born")] private string? Born { get; set; }

    [SupplyParameterFromForm(Name = "identity")] private string? Identity { get; set; }

    [SupplyParameterFromForm(Name = "phone")] private string? Phone { get; set; }

    [SupplyParameterFromForm(Name = "guardian-name")] private string? GuardianName { get; set; }

    [SupplyParameterFromForm(Name = "guardian-relation")] private string? GuardianRelation { get; set; }

    [SupplyParameterFromForm(Name = "guardian-phone")] private string? GuardianPhone { get; set; }

    [SupplyParameterFromForm(Name = "user")] private string? UserName { get; set; }

    [SupplyParameterFromForm(Name = "password")] private string? Password { get; set; }

    [SupplyParameterFromForm(Name = "again")] private string? Again { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        var book = await Rules.OnAsync(Clock.Today, Cancel);
        GuardianAge = book.Find(Childhood.AgeRule)?.Amount() ?? GuardianAge;
        var access = AccessRules.Of(book);
        PasswordHelp = $"至少 {access.Length} 个字符，大写、小写、数字、符号中至少用 {access.Classes} 类。";
        Purposes = await Db.PurposesAsync(Clock.Today, Cancel);
        Words = await ServiceWords.ReadAsync(Db, Cancel);
        using var _ = Acting.As(Acting.Now.ByProgram()); // which communities there are is no secret
        Communities = [.. (await ServiceCommunities.At(Db, Clock.Today).ToListAsync(Cancel)).Select(c => new Choice(c.Code, c.Full))];
    }

    private async Task ApplyAsync() => Said(await TryAsync(), "/volunteer/join", "sent");

    private async Task<Refusal?> TryAsync()
    {
        if (!string.IsNullOrWhiteSpace(Born) && DayOf(Born) is null) return new Refusal("出生日期看不懂，请写成 2008-01-31 这样。", "born");
        int? chosen;
        using (Acting.As(Acting.Now.ByProgram()))
            chosen = await ServiceCommunities.At(Db, Clock.Today).Where(c => c.Code == Community).Select(c => (int?)c.Id).FirstOrDefaultAsync(Cancel);
        if (chosen is not { } organisation) return new Refusal("请选择一个社区。", "organisation");
        var entry = new Applicant(organisation, Name)
        {
            BornOn = DayOf(Born),
            Identity = Identity,
            Phone = Phone,
            Guardian = string.IsNullOrWhiteSpace(GuardianName + GuardianRelation + GuardianPhone) ? null : new(GuardianName, GuardianPhone, GuardianRelation),
            Consents = [.. Posted("consents").Where(c => Purposes.Any(p => p.Code == c))],
            Profile = ProfileFields.Read(Http, Words),
        };
        return await Apply.DoAsync(entry, UserName, Password, Again, Account, Browser.Of(Http).Address, Cancel);
    }
}
