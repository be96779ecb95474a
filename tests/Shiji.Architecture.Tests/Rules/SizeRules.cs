namespace Shiji.Architecture.Tests.Rules;

public sealed class SizeRules
{
    [Fact]
    public void No_file_is_too_long() =>
        Assert.Empty(Rule.TooLong(Sources.Files(".cs").Concat(Sources.Files(".razor")).Select(f => (f, Sources.LinesOf(f)))));

    [Theory, InlineData("a.cs", 301), InlineData("a.razor", 201)]
    public void A_file_too_long_is_seen(string file, int lines) => Assert.Single(Rule.TooLong([(file, lines), (file, lines - 1)]));

    [Fact]
    public void Half_of_all_files_are_short() => Assert.InRange(Rule.Median(Sources.Files(".cs").Select(Sources.LinesOf)), 1, 45);

    [Fact]
    public void The_middle_is_the_middle() => Assert.Equal(46, Rule.Median([46, 10, 300]));

    [Fact]
    public void Usings_stand_in_order() =>
        Assert.Empty(Rule.DisorderedUsings(Sources.Files(".cs").Select(f => (f, File.ReadAllText(Path.Combine(Sources.Root, f))))));

    [Theory, InlineData("using B;\nusing A;"), InlineData("using A;\nusing System;")]
    public void Usings_out_of_order_are_seen(string text) => Assert.Single(Rule.DisorderedUsings([("a.cs", text), ("b.cs", "using System;\nusing A;\nusing A.B;\nusing B;\nnamespace C;")]));
}
