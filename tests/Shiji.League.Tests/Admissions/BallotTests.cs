using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Parameters;

namespace Shiji.League.Tests.Admissions;

/// <summary>The votes of domain.md §13.</summary>
public sealed class BallotTests
{
    private static readonly DateOnly Day = new(2023, 3, 1);

    [Theory]
    [InlineData(30, 15, 15, 0, "present"), InlineData(30, 20, 15, 0, "yes"), InlineData(30, 20, 16, 4, null), InlineData(3, 2, 2, 0, null), InlineData(1, 1, 1, 0, null), InlineData(0, 0, 0, 0, "voters"), InlineData(10, 11, 6, 0, "present"), InlineData(10, 8, 6, 3, "yes")]
    public void Of_those_who_should_come(int voters, int present, int yes, int no, string? field) => Assert.Equal(field, new Ballot(voters, present, yes, no).Check(Rules(of: 1))?.Field);

    [Theory, InlineData(30, 20, 15, 0, null), InlineData(30, 20, 10, 0, "yes"), InlineData(30, 15, 15, 0, "present")]
    public void Of_those_who_came(int voters, int present, int yes, int no, string? field) => Assert.Equal(field, new Ballot(voters, present, yes, no).Check(Rules(of: 0))?.Field);

    private static RuleBook Rules(decimal of)
    {
        var all = StandardCatalogue.Parameters.ToList();
        all.Single(p => p.Code == Ballot.Base).Value = of;
        return new(Day, all);
    }
}
