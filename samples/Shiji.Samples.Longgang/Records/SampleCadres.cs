using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.League;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Streams;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Records;

/// <summary>任职名册 — 6,850 people hold a post at the half-year's end, 300 of them full-time; every sub-district has its full-time secretary and its part-time deputy; some are in reserve.</summary>
internal sealed class SampleCadres(Setting setting)
{
    private const int Holders = 6_850;
    private const int FullTime = 300;
    private const int SeatCount = 7_210;
    private const int Ended = 640;
    private const int Later = 60;
    private const string Document = "龙团〔2021〕3号";
    private static readonly DateOnly QuotasFrom = new(2021, 1, 1);
    private static readonly (CadreTitle Title, Tenure Tenure)[] Asked = [(CadreTitle.Secretary, Tenure.FullTime), (CadreTitle.Deputy, Tenure.PartTime)];

    public IEnumerable<Appointment> Appointments()
    {
        var posts = new CadreSeats(setting, Holders, FullTime, SeatCount).Posts().ToList();
        var taken = posts.Select(p => (p.OrganisationId, p.PersonId)).ToHashSet();
        var dice = new Dice("cadre.post");
        for (var i = 0; i < (Ended + Later) * setting.Scale; i++)
            if (Gone(dice, i) is var gone && taken.Add((gone.OrganisationId, gone.PersonId))) posts.Add(gone);
        return posts.OrderBy(p => p.Day).ThenBy(p => p.Id);
    }

    public IEnumerable<PostQuota> Quotas() => Asked.Select((a, i) => new PostQuota
    {
        Id = QuotaId(i),
        OwnerId = 1,
        Type = OrganisationType.SubdistrictCommittee,
        Title = a.Title,
        Tenure = a.Tenure,
        Count = 1,
        From = QuotasFrom,
        Document = Document,
        SetAt = CadreSeats.At(QuotasFrom),
        SetBy = "团区委",
    });

    public IEnumerable<RequiredPost> Required() => Streets().SelectMany(street => Asked.Select((a, i) => SeatOf(street, i)));

    public IEnumerable<Filling> Fillings()
    {
        var posts = Appointments().Where(p => p.Until is null).ToLookup(p => (p.OrganisationId, p.Title, p.Tenure));
        foreach (var seat in Required())
            if (posts[(seat.OrganisationId, seat.Title, seat.Tenure)].FirstOrDefault() is { } post)
            {
                var day = post.Day > seat.Day ? post.Day : seat.Day;
                yield return new() { Id = RowId.Of(Dice.Mix((ulong)seat.OrganisationId * 7 + (ulong)seat.Title), day, 72), OrganisationId = seat.OrganisationId, Day = day, PostId = seat.Id, AppointmentId = post.Id, Evidence = Evidence.Imported };
            }
    }

    /// <summary>A candidate for each community, and forty for full-time posts.</summary>
    public IEnumerable<Reserve> Reserves()
    {
        var dice = new Dice("cadre.reserve");
        var aims = setting.Tree.Nodes.Where(n => n is { Field: Field.Community, Type: OrganisationType.Committee or OrganisationType.GeneralBranch, Closed: null } && n.Founded < QuotasFrom).ToList();
        for (var i = 0; i < aims.Count + 40; i++)
        {
            var (aim, day) = (i < aims.Count ? aims[i] : null, new DateOnly(2021, 9, 1).AddDays(dice.Below(270)));
            yield return new()
            {
                Id = RowId.Of(Dice.Mix((ulong)i + 0x8E5), day, 73),
                OrganisationId = aim is null ? 1 : Streets().First(s => s.Street == aim.Street).Id,
                Day = day,
                PersonId = setting.People.Volunteers[aim?.Street ?? 5][4000 + i],
                Kind = aim is null ? ReserveKind.FullTime : ReserveKind.CommunitySecretary,
                TargetId = aim?.Id,
                Because = aim is null ? "兼职工作满三年" : "社区工作者，热心青年工作",
                EndsOn = day.AddMonths(24).AddDays(-1),
                RecordedAt = CadreSeats.At(day),
                RecordedBy = Kernel.Registers.Recorders.Import,
                Evidence = Evidence.Imported,
            };
        }
    }

    private IEnumerable<Node> Streets() => setting.Tree.Nodes.Where(n => n.Type == OrganisationType.SubdistrictCommittee && n.Closed is null).OrderBy(n => n.Id);

    private static RequiredPost SeatOf(Node street, int which)
    {
        var day = street.Founded > QuotasFrom ? street.Founded : QuotasFrom;
        return new() { Id = RowId.Of(Dice.Mix((ulong)street.Id * 3 + (ulong)which), day, 71), OrganisationId = street.Id, Day = day, QuotaId = QuotaId(which), Ordinal = 1, Title = Asked[which].Title, Tenure = Asked[which].Tenure, Evidence = Evidence.Imported };
    }

    private static Guid QuotaId(int which) => RowId.Of(Dice.Mix(0xCAD + (ulong)which), QuotasFrom, 70);

    /// <summary>Posts that do not stand at the half-year's end: given up before it, or taken up after.</summary>
    private Appointment Gone(Dice dice, int which)
    {
        var ended = which < Ended * setting.Scale;
        var from = ended ? new DateOnly(2020, 1, 6).AddDays(dice.Below(500)) : HalfYear.Until.AddDays(dice.Below(9));
        var node = setting.Tree[setting.Tree.Standing(setting.Places.Branches.Pick(dice), from)];
        DateOnly? until = ended ? new DateOnly(2021, 9, 1).AddDays(dice.Below(302)) : null;
        return CadreSeats.Post(node, from, setting.People.Volunteers[node.Street][dice.Below(200)], Tenure.PartTime, CadreTitle.Member, until, (ulong)which + 1_000_000);
    }
}
