using FsCheck;
using FsCheck.Fluent;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Tests.Tallies;

public sealed class PersonSetTests
{
    private static readonly Arbitrary<int[][]> Crowds = Arb.From(
        Gen.Frequency((3, Gen.Choose(0, 200)), (2, Gen.Choose(0, 5_000)), (1, Gen.Choose(0, 1_500_000))).ArrayOf().Resize(300).ArrayOf().Resize(6));

    [Fact]
    public void It_counts_as_a_set_does() => Check.QuickThrowOnFailure(Prop.ForAll(Crowds, crowds =>
    {
        var set = new PersonSet();
        foreach (var crowd in crowds) set.Add(crowd.AsSpan());
        Assert.Equal(crowds.SelectMany(c => c).ToHashSet().Count, set.Count);
    }));

    [Fact]
    public void The_union_of_what_was_kept_is_the_union_of_the_people() => Check.QuickThrowOnFailure(Prop.ForAll(Crowds, crowds =>
    {
        var board = new PersonSet();
        var kept = crowds.Select(c => Encoded(board, c)).ToList();
        foreach (var set in kept) board.Add(set.AsSpan());
        Assert.Equal(crowds.SelectMany(c => c).ToHashSet().Count, board.Count);
    }));

    [Fact]
    public void The_same_people_are_kept_as_the_same_bytes_in_whatever_order_they_came() => Check.QuickThrowOnFailure(Prop.ForAll(Crowds, crowds =>
    {
        foreach (var crowd in crowds)
        {
            var first = Encoded(new(), crowd);
            var board = new PersonSet();
            board.Add([1_600_000, 3]);
            board.Clear();
            Assert.Equal(first, Encoded(board, [.. crowd.Reverse(), .. crowd]));
            board.Add(first.AsSpan());
            Assert.Equal(first, board.Encode());
        }
    }));

    [Theory, InlineData(new int[0]), InlineData(new[] { 0 }), InlineData(new[] { 63, 64 }), InlineData(new[] { 127, 128, 16_511, 16_512 }), InlineData(new[] { 2_097_151, 2_097_152 })]
    public void The_edges_hold(int[] people)
    {
        var board = new PersonSet();
        board.Add(Encoded(board, people).AsSpan());
        Assert.Equal(people.Length, board.Count);
    }

    private static byte[] Encoded(PersonSet board, int[] people)
    {
        board.Clear();
        board.Add(people.AsSpan());
        var encoded = board.Encode();
        board.Clear();
        return encoded;
    }
}
