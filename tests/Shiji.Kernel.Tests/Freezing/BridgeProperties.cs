using Shiji.Kernel.Freezing;

namespace Shiji.Kernel.Tests.Freezing;

/// <summary>期初 + 新增 − 撤销 ± 更正 = 期末, whatever happened in between.</summary>
public sealed class BridgeProperties
{
    private static readonly string[] Measures = ["a", "b", "c"];
    private static readonly int[][] Patterns = [[0], [0, 1], [1, 2], [0, 1, 2]];

    [Fact]
    public void From_opening_to_ending_nothing_is_lost_and_nothing_invented()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var ids = Enumerable.Range(0, random.Next(0, 40)).Select(i => new Guid(i, 0, 0, new byte[8])).ToArray();
            var (before, after) = (Some(random, ids), Some(random, ids));
            var corrections = ids.Where(_ => random.Next(3) == 0).ToDictionary(id => id, _ => ids[random.Next(ids.Length)]);
            var moves = Bridge.Between(before, after, id => corrections.TryGetValue(id, out var of) ? of : null);
            foreach (var measure in Measures)
            {
                var move = moves.GetValueOrDefault(measure);
                Assert.True(move.Added >= 0 && move.Removed >= 0);
                Assert.Equal(Sum(after, measure), Sum(before, measure) + move.Added - move.Removed + move.Corrected);
            }
        }
    }

    [Fact]
    public void Between_equal_editions_nothing_moved()
    {
        var set = Some(new(7), [.. Enumerable.Range(0, 30).Select(i => new Guid(i, 0, 0, new byte[8]))]);
        Assert.Empty(Bridge.Between(set, set, _ => null));
        Assert.Empty(Bridge.Between(null, null, _ => null));
    }

    [Fact]
    public void What_is_packed_is_read_back_to_the_byte_and_its_digest_does_not_depend_on_the_packing()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var set = Some(random, [.. Enumerable.Range(0, random.Next(0, 60)).Select(_ => Any(random))]);
            var back = FrozenContent.Read(FrozenContent.Unpacked(FrozenContent.Packed(FrozenContent.Raw(set))));
            Assert.Equal(FrozenContent.Raw(set), FrozenContent.Raw(back));
            Assert.Equal(set.Digest, back.Digest);
        }
    }

    [Fact]
    public void Content_of_a_later_version_is_not_guessed_at() => Assert.Throws<InvalidDataException>(() => FrozenContent.Read([2, 0]));

    private static FrozenSet Some(Random random, Guid[] ids) => new("Row", 1, Measures, Patterns,
        [.. ids.Where(_ => random.Next(3) > 0).Order().Select(id => random.Next(Patterns.Length) is var p ? new FrozenRow(id, random.Next(300), p, [.. Patterns[p].Select(_ => random.NextInt64(-5, 1_000_000))]) : default)]);

    private static long Sum(FrozenSet set, string measure) => set.Rows.SelectMany(set.Of).Where(c => c.Measure == measure).Sum(c => c.Amount);

    private static Guid Any(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
