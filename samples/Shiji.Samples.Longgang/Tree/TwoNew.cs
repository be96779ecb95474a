using Shiji.Kernel.Organisations;
using Shiji.Samples.Longgang.Days;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>“两新” — non-public firms and social organisations, most of them under their community.</summary>
internal sealed class TwoNew(Planting planting)
{
    private readonly List<Node>[] _parks = [.. Enumerable.Range(0, 11).Select(_ => new List<Node>())];
    private int _names;

    /// <param name="old">Standing when the half-year opened.</param>
    /// <param name="founded">Founded in it.</param>
    /// <param name="later">Founded after it, so that they must not count.</param>
    public void Plant(int old, int founded, int later)
    {
        Spread(22, (s, _) => Park(s));
        Spread(old - 22, (s, i) => Unit(s, i, planting.Day(2013, 2022)));
        Spread(founded, (s, i) => Unit(s, i, FoundingDay()));
        for (var i = 0; i < later; i++) Unit(3, i, new(2022, 7, 5));
    }

    private static void Spread(int count, Action<int, int> plant)
    {
        var perStreet = Planting.ByStreet(count);
        for (var s = 0; s < perStreet.Length; s++)
            for (var i = 0; i < perStreet[s]; i++)
                plant(s, i);
    }

    private void Park(int street) =>
        _parks[street].Add(planting.Add(planting.Streets[street], $"{planting.StreetNames[street]}{Words.Word(_names++ * 41 + 5)}产业园团委",
            OrganisationType.Committee, Field.NonPublic, planting.Day(2009, 2013), planting.Zeal(), "园区"));

    private void Unit(int street, int at, DateOnly founded)
    {
        var community = planting.Communities[street][planting.Dice.Below(planting.Communities[street].Count)];
        var social = at % 5 == 2;
        var online = !social && at % 17 == 5;
        var parent = online ? planting.Nodes.First(n => n.Name.StartsWith("龙岗区互联网", StringComparison.Ordinal))
            : at % 13 == 4 ? planting.Dice.One(_parks[street])
            : at % 9 == 1 ? planting.Streets[street] : community;
        var place = community.Name[..(community.Name.IndexOf("社区", StringComparison.Ordinal) + 2)];
        var (type, ending) = (at % 31, at % 8) switch
        {
            (7, _) => (OrganisationType.GeneralBranch, "团总支"),
            (_, 3) => (OrganisationType.JointBranch, "联合团支部"),
            _ => (OrganisationType.Branch, "团支部"),
        };
        var name = social ? Words.Society(_names++) : Words.Firm(_names++);
        planting.Add(parent, place + name + ending, type, social ? Field.Social : Field.NonPublic, founded, planting.Zeal(), online ? "互联网行业" : "");
    }

    /// <summary>Hardly any in the outbreak, a rush before the half-year closes.</summary>
    private DateOnly FoundingDay()
    {
        var month = planting.Dice.Among([6, 8, 5, 18, 27, 36]) + 1;
        var day = new DateOnly(2022, month, planting.Dice.Between(8, 28));
        return HalfYear.InFestival(day) || day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Saturday ? day.AddDays(-2) : day;
    }
}
