using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>注册志愿者页 — by the organisation: somebody with a file, or somebody new.</summary>
public sealed partial class NewVolunteerPage
{
    private string Home { get; set; } = "";

    private string GuardianAge { get; set; } = "规定年龄";

    private ServiceWords Words { get; set; } = new([]);

    private IReadOnlyList<ConsentPurpose> Purposes { get; set; } = [];

    private IReadOnlyList<LikelyPerson> Likely { get; set; } = [];

    [Inject] private RegisterVolunteer Register { get; set; } = null!;

    [Inject] private RegisterPerson Files { get; set; } = null!;

    [Inject] private FindLikely Find { get; set; } = null!;

    [Inject] private OrganisationDirectory Organisations { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromForm(Name = "organisation")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "person")] private string? PersonNumber { get; set; }

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "identity")] private string? Identity { get; set; }

    [SupplyParameterFromForm(Name = "born")] private string? Born { get; set; }

    [SupplyParameterFromForm(Name = "phone")] private string? Phone { get; set; }

    [SupplyParameterFromForm(Name = "guardian-name")] private string? GuardianName { get; set; }

    [SupplyParameterFromForm(Name = "guardian-relation")] private string? GuardianRelation { get; set; }

    [SupplyParameterFromForm(Name = "guardian-phone")] private string? GuardianPhone { get; set; }

    [SupplyParameterFromForm(Name = "because")] private string? Because { get; set; }

    [SupplyParameterFromForm(Name = "zysz")] private string? Zysz { get; set; }

    [SupplyParameterFromForm(Name = "national")] private string? National { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Home = (await Organisations.HomeAsync(Cancel))?.Name ?? "";
        Words = await ServiceWords.ReadAsync(Db, Cancel);
        Purposes = await Db.PurposesAsync(Clock.Today, Cancel);
        GuardianAge = (await Rules.OnAsync(Clock.Today, Cancel)).Find(Childhood.AgeRule)?.Amount() ?? GuardianAge;
    }

    private async Task RegisterAsync()
    {
        var made = await TryAsync();
        Said(made.Refusal, made.Ok ? $"/volunteers/{made.Value.Id}" : "", "registered");
    }

    private async Task<Outcome<Volunteer>> TryAsync()
    {
        var unit = await Organisations.FindAsync(Unit, Cancel);
        if (!unit.Ok) return unit.Refusal;
        if (!string.IsNullOrWhiteSpace(Born) && DayOf(Born) is null) return new Refusal("出生日期看不懂，请写成 2008-01-31 这样。", "born");
        if (!string.IsNullOrWhiteSpace(PersonNumber) && NumberOf(PersonNumber) is null) return new Refusal("人员编号是数字，请在人员页核对。", "person");
        var entry = new NewPerson(unit.Value.Id, Name)
        {
            Identity = Identity,
            Phone = Phone,
            BornOn = DayOf(Born),
            Guardian = string.IsNullOrWhiteSpace(GuardianName + GuardianRelation + GuardianPhone) ? null : new(GuardianName, GuardianPhone, GuardianRelation),
            Consents = [.. Posted("consents")],
            DistinctFrom = LikelyFields.DistinctFrom(Http),
            DistinctBecause = Because,
        };
        var made = await Register.DoAsync(entry, NumberOf(PersonNumber) ?? LikelyFields.SameAs(Http), ProfileFields.Read(Http, Words) with { ZyszNo = Zysz, NationalNo = National }, Cancel);
        if (made.Refusal is { Field: RegisterPerson.Likely or "because" }) Likely = await Find.DoAsync(Files.Draft(entry).Value!, Cancel);
        return made.Refusal is { Field: { } field } refusal && field.StartsWith("consent-", StringComparison.Ordinal) ? refusal with { Field = "consents" } : made;
    }
}
