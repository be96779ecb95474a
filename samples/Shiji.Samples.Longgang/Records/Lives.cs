using Shiji.Kernel.Organisations;
using Shiji.League;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.People;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Records;

/// <summary>团员的半年 — told of every member on the rosters, the same at each telling; what a member's half-year was follows from their number.</summary>
internal sealed class Lives(Setting setting)
{
    private const int NewAtSchool = 8;
    private const int NewElsewhere = 80;
    private const int SentOf = 73;
    private static readonly DateOnly Listed = HalfYear.Before;
    /// <summary>Whoever joins in the half-year applied after this day, to a branch that stood.</summary>
    private static readonly DateOnly FirstApplied = new(2021, 9, 1);

    private static readonly DateOnly FirstNew = new(2022, 5, 4);
    private static readonly DateOnly FirstSent = new(2022, 1, 10);

    /// <summary>Branches of each sub-district that stand throughout, to which somebody may be sent.</summary>
    private readonly List<Node>[] _lasting = [.. Enumerable.Range(0, 12).Select(s => setting.Tree.Nodes.Where(n => n.Street == s && n.Type is OrganisationType.Branch or OrganisationType.JointBranch && n.Closed is null && n.Founded < Listed).ToList())];

    public IEnumerable<Life> All()
    {
        var id = 0;
        foreach (var roster in setting.People.Rosters)
        {
            var branch = setting.Tree[roster.BranchId];
            for (var i = 0; i < roster.Members.Count; i++) yield return Of(++id, roster.Members.First + i, branch);
        }
    }

    /// <summary>Whoever was on the rolls on a day, by branch.</summary>
    public Dictionary<int, List<Life>> RollsOn(DateOnly day, bool withParty)
    {
        var rolls = new Dictionary<int, List<Life>>();
        foreach (var life in All())
        {
            if (life.Since > day || (life.InParty && !withParty)) continue;
            var branch = life.Sent is { State: TransferState.Done } sent && sent.Ended <= day ? sent.To : life.Merged is { } merged && merged.Day <= day ? merged.To : life.Branch;
            if (rolls.TryGetValue(branch.Id, out var roll)) roll.Add(life);
            else rolls[branch.Id] = [life];
        }

        return rolls;
    }

    private Life Of(int id, int person, Node branch)
    {
        var drawn = Dice.Mix((ulong)person * 3 + 0x11FE);
        var born = Generation.Members.BornOn(person);
        var fourteen = born.AddYears(14).AddDays(1); // past any 29 February
        var joined = fourteen.AddDays(400 + (int)(drawn % 1200));
        if (joined >= Listed) joined = Listed.AddDays(-1 - (int)(drawn % 20));
        var since = branch.Founded > Listed ? branch.Founded : Listed;
        var isNew = fourteen > joined || (born.Year >= 2004 && drawn / 7 % (ulong)(branch.Field == Field.School ? NewAtSchool : NewElsewhere) == 0);
        isNew = isNew && branch.Founded < FirstApplied && branch.Closed is null;
        if (isNew) joined = since = FirstNew.AddDays((int)(drawn / 11 % 40));
        if (joined < fourteen) joined = fourteen;
        if (since < joined) since = joined;
        (DateOnly, Node)? merged = branch.Closed is { } closed && closed < HalfYear.After ? (closed.AddDays(-1), Heir(branch)) : null;
        var sent = merged is null && !isNew && branch.Founded < Listed && drawn / 13 % SentOf == 0 ? Sent(branch, drawn) : null;
        return new(id, person, branch, joined, isNew, since, drawn / 17 % 50 == 0 && born.Year < 2002, merged, sent, drawn);
    }

    private (DateOnly, Node, TransferState, DateOnly)? Sent(Node branch, ulong drawn)
    {
        var there = _lasting[branch.Street];
        var to = there[(int)(drawn / 19 % (ulong)there.Count)];
        if (to.Id == branch.Id) return null;
        var day = FirstSent.AddDays((int)(drawn / 23 % 150));
        return (drawn / 29 % 10) switch
        {
            0 => (day, to, TransferState.Refused, day.AddDays(1 + (int)(drawn / 31 % 5))),
            1 => (day, to, TransferState.Lapsed, day.AddDays(11)),
            _ => (day, to, TransferState.Done, day.AddDays(1 + (int)(drawn / 31 % 9))),
        };
    }

    /// <summary>Whose roll takes over: the branch it was merged into, or a sister.</summary>
    private Node Heir(Node branch) => branch.Successor ?? setting.Tree.Nodes.First(n => n.Parent == branch.Parent && n.Type == OrganisationType.Branch && n.Closed is null && n.Founded < Listed);
}
