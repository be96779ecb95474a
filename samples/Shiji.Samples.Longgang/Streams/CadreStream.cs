using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>任职流 — cadre.post: 6,850 people hold a post at the half-year's end, 300 of them full-time.</summary>
internal sealed class CadreStream(Setting setting) : IStream
{
    private const int Holders = 6_850;
    private const int FullTime = 300;
    private const int Seats = 7_210;
    private const int Ended = 640;
    private const int Later = 60;

    private static readonly string[] Tiers = ["区", "街道", "行业", "基层团委", "团总支"];

    public string Key => "cadre.post";

    public long Count => (long)(Seats + Ended + Later) * setting.Scale;

    public IEnumerable<RegisterRow> Rows()
    {
        var rows = new List<RegisterRow>((int)Count);
        rows.AddRange(new CadreSeats(setting, Holders, FullTime, Seats).Rows());
        var dice = new Dice(Key);
        for (var i = 0; i < (Ended + Later) * setting.Scale; i++) rows.Add(Gone(dice, i < Ended * setting.Scale));
        // A few thousand posts: sorted here, because a seat and its day are drawn together.
        return rows.OrderBy(r => r.Day);
    }

    public static string TierOf(OrganisationType type) =>
        type is >= OrganisationType.DistrictCommittee and <= OrganisationType.GeneralBranch ? Tiers[(int)type - 1] : "团支部";

    /// <summary>Posts that do not stand at the half-year's end: given up before it, or taken up after.</summary>
    private RegisterRow Gone(Dice dice, bool ended)
    {
        var from = ended ? new DateOnly(2020, 1, 6).AddDays(dice.Below(500)) : HalfYear.Until.AddDays(dice.Below(9));
        var place = setting.Tree.Standing(setting.Places.Branches.Pick(dice), from);
        var node = setting.Tree[place];
        return new()
        {
            OrganisationId = place,
            Day = from,
            Until = ended ? new DateOnly(2021, 9, 1).AddDays(dice.Below(302)) : null,
            Evidence = Evidence.RollCall,
            PersonId = setting.People.Volunteers[node.Street][dice.Below(200)],
            Facet1 = "兼职",
            Facet2 = TierOf(node.Type),
            Facet3 = "委员",
        };
    }
}
