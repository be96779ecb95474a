using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>奖章流 — badge: round after round through the children of a sub-district, so that nobody is entered twice for one level.</summary>
internal sealed class BadgeStream(Setting setting) : IStream
{
    private const int Badges = 34_754;

    /// <summary>Each round a level up: nobody reaches the second who was not entered for the first.</summary>
    private static readonly string[] Levels = ["校级", "区级", "市级", "省级", "全国"];

    public string Key => "badge";

    public long Count => (long)(Badges + 400) * setting.Scale;

    public IEnumerable<RegisterRow> Rows()
    {
        var dice = new Dice(Key);
        var streets = new Weighted([.. Enumerable.Range(0, 11)], Planting.StreetWeights);
        var told = new int[11];
        (DateOnly From, DateOnly Until, int Count)[] stretches =
            [(HalfYear.Before, HalfYear.From, 300), (HalfYear.From, HalfYear.Until, Badges), (HalfYear.Until, HalfYear.After, 100)];
        foreach (var (from, until, count) in stretches)
            foreach (var day in new Stretch(from, until, (long)count * setting.Scale, Rhythm.School).Days())
            {
                var street = streets.Pick(dice);
                yield return Row(street, told[street]++, day, dice);
            }
    }

    private RegisterRow Row(int street, int told, DateOnly day, Dice dice)
    {
        var children = setting.People.Children[street];
        var child = children[told];
        var round = told / children.Count;
        return new()
        {
            OrganisationId = setting.Places.Pioneers[street].Part(child - children.First, children.Count),
            Day = day,
            Evidence = EvidenceMix.Papers.Draw(dice),
            PersonId = child,
            Facet1 = Levels[Math.Min(round, 4)],
            Facet2 = round == 0 ? dice.Below(5) < 4 ? "基础章" : "特色章" : "星级章",
            Facet3 = day.Month is 6 or 7 ? "评审中" : dice.Below(10) < 7 ? "已颁授" : "未颁授",
        };
    }
}
