using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.League;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Streams;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Records;

/// <summary>编号计划 — 2,315 numbers given to schools and 267 to sub-districts, to each as many as join there and some over; who joined has one of them.</summary>
internal sealed class NumberPlan
{
    private const int School = 2_315;
    private const int Social = 267;
    private const int Received = 3_000;
    private const long FirstNumber = 202_244_000_001;
    private static readonly DateOnly Handed = new(2022, 1, 10);
    private static readonly DateOnly Given = new(2022, 2, 21);

    private readonly SampleTree _tree;
    private readonly List<NumberBatch> _batches = [];
    private readonly Dictionary<int, (long Number, Guid Batch, Life Life)> _used = [];

    public NumberPlan(Setting setting, Lives lives)
    {
        _tree = setting.Tree;
        var joined = lives.All().Where(l => l.IsNew).GroupBy(l => Receiver(l.Branch).Id).ToDictionary(g => g.Key, g => g.ToList());
        var next = FirstNumber;
        var source = Batch(_tree[1], NumberTier.Received, NumberDomain.Social, Handed, next, Received * (long)setting.Scale, null);
        _batches.Add(source);
        foreach (var (domain, total) in new[] { (NumberDomain.School, School), (NumberDomain.Social, Social) })
        {
            var receivers = joined.Keys.Where(r => DomainOf(_tree[r]) == domain).Order().ToList();
            var demand = receivers.Sum(r => (long)joined[r].Count);
            var over = Shares.Of(total * (long)setting.Scale - demand, [.. receivers.Select(r => joined[r].Count)]);
            for (var i = 0; i < receivers.Count; i++)
            {
                var batch = Batch(_tree[receivers[i]], NumberTier.Issued, domain, Given.AddDays(i % 12), next, joined[receivers[i]].Count + over[i], source.Id);
                _batches.Add(batch);
                var number = next;
                foreach (var life in joined[receivers[i]]) _used[life.Id] = (number++, batch.Id, life);
                next += batch.Count;
            }
        }
    }

    public IReadOnlyList<NumberBatch> Batches => _batches;

    public string? NumberOf(Life life) => _used.TryGetValue(life.Id, out var used) ? NumberWords.Number(used.Number) : null;

    public IEnumerable<NumberUse> Uses() => _used.Values.Select(u => new NumberUse
    {
        Id = RowId.Of(u.Life.Drawn, u.Life.Since, 8),
        OrganisationId = u.Life.Branch.Id,
        Day = u.Life.Since,
        BatchId = u.Batch,
        Number = u.Number,
        MemberId = u.Life.Id,
        PersonId = u.Life.Person,
        Evidence = Evidence.Imported,
    });

    /// <summary>The school's committee, or its one branch; else the sub-district, or what stands under the district itself.</summary>
    private static Node Receiver(Node branch)
    {
        var node = branch;
        if (branch.Field == Field.School) return branch.Parent is { Field: Field.School } school ? school : branch;
        while (node.Parent is { Parent: not null } above) node = above;
        return node;
    }

    private static NumberDomain DomainOf(Node node) => node.Field == Field.School ? NumberDomain.School : NumberDomain.Social;

    private static NumberBatch Batch(Node to, NumberTier tier, NumberDomain domain, DateOnly day, long first, long count, Guid? outOf) => new()
    {
        Id = RowId.Of(Dice.Mix((ulong)first), day, (int)tier),
        OrganisationId = to.Id,
        Day = day,
        OutOfId = outOf,
        Tier = tier,
        Domain = domain,
        Year = 2022,
        First = first,
        Last = first + count - 1,
        Count = count,
        Document = tier == NumberTier.Received ? "团市组〔2022〕3号" : "龙团〔2022〕4号",
        RecordedAt = day.ToDateTime(new(2, 0), DateTimeKind.Utc),
        RecordedBy = Recorders.Import,
        Evidence = Evidence.RollCall,
    };
}
