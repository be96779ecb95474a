using Microsoft.AspNetCore.Components;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>受理入团申请页 — somebody with a file, or somebody new.</summary>
public sealed partial class NewAdmissionPage
{
    private string Home { get; set; } = "";

    private IReadOnlyList<LikelyPerson> Likely { get; set; } = [];

    [Inject] private ApplyToJoin Apply { get; set; } = null!;

    [Inject] private RegisterPerson Files { get; set; } = null!;

    [Inject] private FindLikely Find { get; set; } = null!;

    [SupplyParameterFromForm(Name = "organisation")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "day")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "recommended")] private string? RecommendedBy { get; set; }

    [SupplyParameterFromForm(Name = "person")] private string? PersonNumber { get; set; }

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "identity")] private string? Identity { get; set; }

    [SupplyParameterFromForm(Name = "born")] private string? Born { get; set; }

    [SupplyParameterFromForm(Name = "phone")] private string? Phone { get; set; }

    [SupplyParameterFromForm(Name = "because")] private string? Because { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Home = (await Directory.HomeAsync(Cancel))?.Name ?? "";
    }

    private async Task ApplyAsync()
    {
        var made = await TryAsync();
        Said(made.Refusal, made.Ok ? $"/admissions/{made.Value.Id}" : "", "applied");
    }

    private async Task<Outcome<Admission>> TryAsync()
    {
        var (unit, day, born) = (await OrganisationOf(Unit), DayOf(Day, "day"), DayOrNone(Born, "born"));
        if ((unit.Refusal ?? day.Refusal ?? born.Refusal) is { } unread) return unread;
        if (!string.IsNullOrWhiteSpace(PersonNumber) && NumberOf(PersonNumber) is null) return new Refusal("人员编号是数字，请在人员页核对。", "person");
        var entry = new NewPerson(unit.Value, Name) { Identity = Identity, Phone = Phone, BornOn = born.Value, DistinctFrom = LikelyFields.DistinctFrom(Http), DistinctBecause = Because };
        var made = await Apply.DoAsync(entry, NumberOf(PersonNumber) ?? LikelyFields.SameAs(Http), day.Value, RecommendedBy, Cancel);
        if (made.Refusal is { Field: RegisterPerson.Likely or "because" }) Likely = await Find.DoAsync(Files.Draft(entry).Value!, Cancel);
        return made;
    }
}
