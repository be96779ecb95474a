using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Tree;
using Shiji.Volunteering;

namespace Shiji.Samples.Longgang.Records;

/// <summary>志愿者成册 — what the streams tell of registrations, teams and unions, as volunteers with their registrations, teams, unions.</summary>
internal sealed class SampleVolunteers(SampleTree tree, Func<string, IEnumerable<RegisterRow>> rows)
{
    public const string Registered = "volunteer.person";
    public const string Grouped = "volunteer.team";
    public const string United = "volunteer.union";

    private static readonly string[] Specialities = ["急救", "心理疏导", "手语", "垃圾分类", "志愿服务礼仪", "消防安全"];

    /// <summary>Streams that are told here and in no register.</summary>
    public static readonly string[] Keys = [Registered, Grouped, United];

    /// <summary>Whoever registered, numbered in the order of the telling; those from before the half-year's own registers are known by their service alone.</summary>
    public IEnumerable<Volunteer> Volunteers()
    {
        var served = new Dictionary<int, DateOnly>();
        foreach (var row in rows(SampleActivities.Turns))
            if (row is { State: RowState.InForce, PersonId: { } person } && served.GetValueOrDefault(person) < row.Day) served[person] = row.Day;
        return rows(Registered).Where(r => r.State == RowState.InForce).Select((row, at) => Volunteer(row, at + 1, served));
    }

    public IEnumerable<VolunteerRegistration> Registrations()
    {
        var number = 0;
        foreach (var row in rows(Registered))
            yield return new()
            {
                Id = row.Id,
                OrganisationId = row.OrganisationId,
                Day = row.Day,
                PersonId = row.PersonId,
                VolunteerId = row.State == RowState.InForce ? ++number : null,
                Channel = row.Facet1 == RegistrationChannel.Online.Word() ? RegistrationChannel.Online : RegistrationChannel.ByOrganisation,
                AgeBand = Enum.GetValues<AgeBand>().Single(b => b.Word() == row.Facet2),
                State = row.State,
                Reason = row.Reason,
                RecordedAt = row.RecordedAt,
                RecordedBy = row.RecordedBy,
                Evidence = row.Evidence,
            };
    }

    public IEnumerable<Team> Teams() => rows(Grouped).Select(row => new Team
    {
        Id = row.Id,
        OrganisationId = row.OrganisationId,
        Day = row.Day,
        Until = row.Until,
        State = row.State switch
        {
            RowState.InForce => row.Until is null ? TeamState.Founded : TeamState.StruckOff,
            RowState.Draft or RowState.Submitted => TeamState.Applied,
            RowState.Returned => TeamState.Returned,
            _ => TeamState.Void,
        },
        Kind = Enum.GetValues<TeamKind>().Single(k => k.Word() == row.Facet1),
        Name = row.Title!,
        CommunityId = CommunityOf(row.OrganisationId),
        Reason = row.Reason,
        RecordedAt = row.RecordedAt,
        RecordedBy = row.RecordedBy,
        Evidence = row.Evidence,
    });

    public IEnumerable<ServiceUnion> Unions() => rows(United).Select(row => new ServiceUnion
    {
        Id = row.Id,
        OrganisationId = row.OrganisationId,
        Day = row.Day,
        Until = row.Until,
        Level = row.Facet1 == UnionLevel.District.Word() ? UnionLevel.District : UnionLevel.Subdistrict,
        Name = row.Title!,
        Void = row.State != RowState.InForce,
        Reason = row.Reason,
        RecordedAt = row.RecordedAt,
        RecordedBy = row.RecordedBy,
        Evidence = row.Evidence,
    });

    private static Volunteer Volunteer(RegisterRow row, int number, Dictionary<int, DateOnly> served) => new()
    {
        Id = number,
        PersonId = row.PersonId!.Value,
        RegisteredAs = row.PersonId.Value,
        OrganisationId = row.OrganisationId,
        Day = row.Day,
        State = VolunteerState.Formal,
        LastServedOn = served.TryGetValue(row.PersonId.Value, out var last) ? last : null,
        Skills = Chance(row, 0) % 3 == 0 ? 0 : 1L << (Chance(row, 1) % 21),
        Languages = 1L | (Chance(row, 2) % 2 == 0 ? 0 : 1L << (Chance(row, 3) % 7)),
        Categories = 1L << (Chance(row, 4) % 8),
        Speciality = Chance(row, 6) % 400 == 0 ? Specialities[Chance(row, 7) % Specialities.Length] : null,
        TrainerSince = Chance(row, 6) % 400 == 0 ? row.Day : null,
        Times = Chance(row, 5) % 4 == 0 ? 0 : 0b111_111 << 15, // most come at the weekend
    };

    /// <summary>As the product stamps it: the nearest community at or above.</summary>
    private int? CommunityOf(int organisation)
    {
        for (var node = tree[organisation]; node is not null; node = node.Parent)
            if (ServiceCommunities.Is(node.Type, node.Field)) return node.Id;
        return null;
    }

    /// <summary>What a person says of themselves follows from their number, so that no dice are thrown anew.</summary>
    private static int Chance(RegisterRow row, int about) => (int)((row.PersonId!.Value * 2654435761L + about * 40503L) % 8191);
}
