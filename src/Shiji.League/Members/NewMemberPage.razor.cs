using Microsoft.AspNetCore.Components;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>登记团员页 — somebody with a file, or somebody new, onto a branch's roll.</summary>
public sealed partial class NewMemberPage
{
    private const string Party = "party";
    private const string Away = "floating";

    private static readonly Choice[] Kinds = [new($"{RollChangeKind.Listed}", "建册时补登"), new($"{RollChangeKind.Received}", "从本区以外转入")];

    private static readonly Choice[] Facts = [new(Party, MemberWords.PartyMember), new(Away, "流动团员")];

    private string Home { get; set; } = "";

    private IReadOnlyList<LikelyPerson> Likely { get; set; } = [];

    [Inject] private EnrolMember Enrol { get; set; } = null!;

    [Inject] private RegisterPerson Files { get; set; } = null!;

    [Inject] private FindLikely Find { get; set; } = null!;

    [SupplyParameterFromForm(Name = "organisation")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromForm(Name = "day")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "person")] private string? PersonNumber { get; set; }

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "identity")] private string? Identity { get; set; }

    [SupplyParameterFromForm(Name = "born")] private string? Born { get; set; }

    [SupplyParameterFromForm(Name = "phone")] private string? Phone { get; set; }

    [SupplyParameterFromForm(Name = "because")] private string? Because { get; set; }

    [SupplyParameterFromForm(Name = "joined")] private string? Joined { get; set; }

    [SupplyParameterFromForm(Name = "number")] private string? Number { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Home = (await Directory.HomeAsync(Cancel))?.Name ?? "";
    }

    private async Task EnrolAsync()
    {
        var made = await TryAsync();
        Said(made.Refusal, made.Ok ? $"/members/{made.Value.Id}" : "", "enrolled");
    }

    private async Task<Outcome<Member>> TryAsync()
    {
        var unit = await OrganisationOf(Unit);
        if (!unit.Ok) return unit.Refusal;
        var (day, born, joined) = (DayOf(Day, "day"), DayOrNone(Born, "born"), DayOrNone(Joined, "joined"));
        if ((day.Refusal ?? born.Refusal ?? joined.Refusal) is { } unread) return unread;
        if (!string.IsNullOrWhiteSpace(PersonNumber) && NumberOf(PersonNumber) is null) return new Refusal("人员编号是数字，请在人员页核对。", "person");
        var entry = new NewPerson(unit.Value, Name) { Identity = Identity, Phone = Phone, BornOn = born.Value, DistinctFrom = LikelyFields.DistinctFrom(Http), DistinctBecause = Because };
        var kind = Enum.TryParse<RollChangeKind>(Kind, out var asked) ? asked : default;
        var made = await Enrol.DoAsync(entry, NumberOf(PersonNumber) ?? LikelyFields.SameAs(Http), new(joined.Value, Number, Posted("facts").Contains(Party), Posted("facts").Contains(Away)), kind, day.Value, new(Reason), Cancel);
        if (made.Refusal is { Field: RegisterPerson.Likely or "because" }) Likely = await Find.DoAsync(Files.Draft(entry).Value!, Cancel);
        return made;
    }
}
