using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.League;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Streams;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Records;

/// <summary>职位表 — the seats of every organisation that stands at the half-year's end, each with its holder.</summary>
internal sealed class CadreSeats(Setting setting, int holders, int fullTime, int seats)
{
    private readonly Dice _dice = new("cadre seats");
    private readonly List<int>[] _holders = [.. Enumerable.Range(0, 12).Select(_ => new List<int>())];

    public IEnumerable<Appointment> Posts()
    {
        var (places, scale, taken) = (Places(), setting.Scale, new HashSet<(int Node, int Person)>());
        int left = seats * scale, doubles = (seats - holders) * scale, full = fullTime * scale;
        foreach (var (node, seat) in places)
            for (var copy = 0; copy < scale; copy++, left--)
            {
                var isFull = full > 0 && Wanted(node, seat);
                if (isFull) full--;
                var known = _holders[node.Street];
                var again = !isFull && known.Count > 40 && doubles > 0 && _dice.Below(left) < doubles * 2;
                if (again) doubles--;
                else known.Add(setting.People.Volunteers[Home(node)][300 * scale + (node.Street == Planting.District ? 2000 * scale : 0) + known.Count]);
                var who = again ? _dice.Below(known.Count) : known.Count - 1;
                while (!taken.Add((node.Id, known[who]))) who = (who + 1) % known.Count; // one post in one organisation
                yield return Post(node, Since(node), known[who], isFull ? Tenure.FullTime : node.Type <= OrganisationType.Committee && seat == 4 ? Tenure.Seconded : Tenure.PartTime, TitleOf(node, seat, copy), null, (ulong)left);
            }
    }

    public static Appointment Post(Node node, DateOnly day, int person, Tenure tenure, CadreTitle title, DateOnly? until, ulong drawn) => new()
    {
        Id = RowId.Of(Dice.Mix(drawn * 5 + 0xCAD4E), day, 74),
        OrganisationId = node.Id,
        Day = day,
        Until = until,
        PersonId = person,
        Title = title,
        Tenure = tenure,
        Type = node.Type,
        Elected = node.Type is not (OrganisationType.SubdistrictCommittee or OrganisationType.IndustryCommittee or OrganisationType.TemporaryBranch),
        HomeUnit = tenure == Tenure.Seconded ? "区直机关" : null,
        EndReason = until is null ? null : "届满",
        RecordedAt = At(day),
        RecordedBy = Recorders.Import,
        Evidence = Evidence.RollCall,
    };

    public static DateTime At(DateOnly day) => day.ToDateTime(new(2, 0), DateTimeKind.Utc);

    private DateOnly Since(Node node)
    {
        var day = new DateOnly(2019, 9, 1).AddDays(_dice.Below(1030));
        return day < node.Founded ? node.Founded : day;
    }

    private static CadreTitle TitleOf(Node node, int seat, int copy) => seat switch
    {
        0 when copy == 0 => CadreTitle.Secretary,
        0 or 1 => CadreTitle.Deputy,
        3 or 4 when node.Type == OrganisationType.DistrictCommittee => CadreTitle.Standing,
        _ => CadreTitle.Member,
    };

    /// <summary>Two seats everywhere, more where there is a committee, a third in the first branches until all are given out.</summary>
    private List<(Node Node, int Seat)> Places()
    {
        var nodes = setting.Tree.Nodes.Where(n => n.Type != OrganisationType.TemporaryBranch && n.StandsOn(HalfYear.Until.AddDays(-1)))
            .OrderBy(n => n.Type).ThenBy(n => n.Id).ToList();
        var places = nodes.SelectMany(n => Enumerable.Range(0, SeatsOf(n.Type)).Select(s => (n, s))).ToList();
        foreach (var node in nodes.Where(n => n.Type == OrganisationType.Branch))
            if (places.Count < seats) places.Add((node, 2));
        return places;
    }

    private static int SeatsOf(OrganisationType type) => type switch
    {
        OrganisationType.DistrictCommittee => 15,
        OrganisationType.SubdistrictCommittee => 9,
        OrganisationType.IndustryCommittee => 5,
        OrganisationType.Committee => 5,
        OrganisationType.GeneralBranch => 3,
        _ => 2,
    };

    private static bool Wanted(Node node, int seat) => node.Type switch
    {
        OrganisationType.DistrictCommittee => seat < 12,
        OrganisationType.SubdistrictCommittee => seat is 0 or 2 or 3,
        OrganisationType.IndustryCommittee => seat == 0,
        OrganisationType.Committee => seat < 2,
        OrganisationType.GeneralBranch => seat == 0,
        _ => false,
    };

    /// <summary>Those of the district live in its largest sub-district, beyond the ones that serve there.</summary>
    private static int Home(Node node) => node.Street == Planting.District ? 5 : node.Street;
}
