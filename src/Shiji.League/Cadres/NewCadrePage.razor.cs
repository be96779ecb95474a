using Microsoft.AspNetCore.Components;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>登记任职页 — somebody with a file, or somebody new, takes up a post.</summary>
public sealed partial class NewCadrePage
{
    private const string ByElection = "elected";

    private static readonly Choice[] Tenures = [.. Enum.GetValues<Tenure>().Select(t => new Choice($"{t}", t.Word()))];

    private static readonly Choice[] Titles = [.. Enum.GetValues<CadreTitle>().Select(t => new Choice($"{t}", t.Word()))];

    private static readonly Choice[] Ways = [new(ByElection, "选举"), new("appointed", "任命")];

    private IReadOnlyList<LikelyPerson> Likely { get; set; } = [];

    [Inject] private AppointCadre Appoint { get; set; } = null!;

    [Inject] private RegisterPerson Files { get; set; } = null!;

    [Inject] private FindLikely Find { get; set; } = null!;

    [SupplyParameterFromForm(Name = "organisation")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "title")] private string? Title { get; set; }

    [SupplyParameterFromForm(Name = "tenure")] private string? Tenure { get; set; }

    [SupplyParameterFromForm(Name = "elected")] private string? Elected { get; set; }

    [SupplyParameterFromForm(Name = "portfolio")] private string? Portfolio { get; set; }

    [SupplyParameterFromForm(Name = "day")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "ends")] private string? Ends { get; set; }

    [SupplyParameterFromForm(Name = "document")] private string? Document { get; set; }

    [SupplyParameterFromForm(Name = "person")] private string? PersonNumber { get; set; }

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "identity")] private string? Identity { get; set; }

    [SupplyParameterFromForm(Name = "born")] private string? Born { get; set; }

    [SupplyParameterFromForm(Name = "phone")] private string? Phone { get; set; }

    [SupplyParameterFromForm(Name = "home")] private string? HomeUnit { get; set; }

    [SupplyParameterFromForm(Name = "homepost")] private string? HomePost { get; set; }

    [SupplyParameterFromForm(Name = "because")] private string? Because { get; set; }

    protected override void OnInitialized() => Http.Response.Headers.CacheControl = "no-store";

    private async Task AppointAsync()
    {
        var made = await TryAsync();
        Said(made.Refusal, made.Ok ? $"/cadres/{made.Value.Id}" : "", "appointed");
    }

    private async Task<Outcome<Appointment>> TryAsync()
    {
        var (unit, day, ends, born) = (await OrganisationOf(Unit), DayOf(Day, "day"), DayOrNone(Ends, "ends"), DayOrNone(Born, "born"));
        if ((unit.Refusal ?? day.Refusal ?? ends.Refusal ?? born.Refusal) is { } unread) return unread;
        if (!Enum.TryParse<CadreTitle>(Title, out var title) || !Enum.IsDefined(title)) return new Refusal("请选择职务。", "title");
        if (!Enum.TryParse<Tenure>(Tenure, out var tenure) || !Enum.IsDefined(tenure)) return new Refusal("请选择任职方式。", "tenure");
        if (string.IsNullOrEmpty(Elected)) return new Refusal("请选择是选举还是任命。", "elected");
        if (!string.IsNullOrWhiteSpace(PersonNumber) && NumberOf(PersonNumber) is null) return new Refusal("人员编号是数字，请在人员页核对。", "person");
        var entry = new NewPerson(unit.Value, Name) { Identity = Identity, Phone = Phone, BornOn = born.Value, DistinctFrom = LikelyFields.DistinctFrom(Http), DistinctBecause = Because };
        var made = await Appoint.DoAsync(entry, NumberOf(PersonNumber) ?? LikelyFields.SameAs(Http), new(title, tenure, day.Value, Document, Elected == ByElection, ends.Value, Portfolio, HomeUnit, HomePost), Cancel);
        if (made.Refusal is { Field: RegisterPerson.Likely or "because" }) Likely = await Find.DoAsync(Files.Draft(entry).Value!, Cancel);
        return made;
    }
}
