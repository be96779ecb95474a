using Shiji.Kernel.Indicators;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Indicators;

public sealed class FormulaTests
{
    private static readonly Register[] Registers = [TestRegisters.Activity(), TestRegisters.Home()];

    private static readonly Dictionary<string, Measure> Known =
        Registers.SelectMany(RegisterMeasures.Of).ToDictionary(m => m.Key);

    // act 12, act.minutes 600, home 4, home.beds 40, others 0
    private static long? Figure(Measure m) => m.Key switch { "act" => 12, "act.minutes" => 600, "home" => 4, "home.beds" => 40, "home.new" => null, _ => 0 };

    [Theory]
    [InlineData("act", 12), InlineData("act + home * 2", 20), InlineData("(act + home) * 2", 32), InlineData("act - home - 3", 5), InlineData("act - (home - 3)", 11)]
    [InlineData("act.minutes / act", 50), InlineData("act.minutes / home / 2", 75), InlineData("act.minutes / (home / 2)", 300), InlineData("2.5*home", 10), InlineData("  ( ( act ) )  ", 12)]
    [InlineData("act.minutes/act+home.beds/home", 60), InlineData("act[kind=甲] + act[kind=甲|乙]", 0)]
    public void Brackets_first_then_times_and_over_then_plus_and_minus(string formula, int expected) =>
        Assert.Equal(expected, Read(formula).Value!.Of(Figure)!.Value.Value);

    [Theory]
    [InlineData("act / act[kind=甲]"), InlineData("home.new + 1"), InlineData("1 / (act - 12)")]
    public void A_figure_exists_only_where_its_parts_do(string formula) => Assert.Null(Read(formula).Value!.Of(Figure));

    [Theory]
    [InlineData(""), InlineData("act +"), InlineData("(act"), InlineData("act)"), InlineData("act home"), InlineData("1.2.3"), InlineData("-act"), InlineData("act ** 2")]
    [InlineData("ghost"), InlineData("act[kind=甲"), InlineData("act[kind=丁]"), InlineData("act[minutes=1]"), InlineData("act[ghost=甲]"), InlineData("act[]"), InlineData("act.ghost[kind=甲]")]
    [InlineData("act，home"), InlineData("act + ()"), InlineData("act[kind]")]
    public void What_cannot_be_read_is_refused_with_a_sentence(string formula)
    {
        var read = Read(formula);
        Assert.False(read.Ok);
        Assert.Equal("formula", read.Refusal.Field);
        Assert.StartsWith("算式“", read.Refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", read.Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_says_itself_in_words_and_in_numbers()
    {
        var term = Read("(act + home) * 2 - act.minutes / (act - home)").Value!;
        Assert.Equal("（活动记录 + 青年之家） × 2 − 活动记录·时长 ÷ （活动记录 − 青年之家）", term.Words);
        Assert.Equal("（12 + 4） × 2 − 600 ÷ （12 − 4）", term.Worked(Figure));
        Assert.Equal(["act", "home", "act.minutes"], term.Measures.Select(m => m.Key));
        Assert.Equal("12 − （4 − 3）", Read("act - (home - 3)").Value!.Worked(Figure));
    }

    private static Kernel.Results.Outcome<Term> Read(string formula) =>
        Formula.Read(formula, key => Known.GetValueOrDefault(key) ?? RegisterMeasures.Part(key, Registers));
}
