using System.Xml.Linq;

namespace Shiji.Architecture.Tests.Rules;

public sealed class WordRules
{
    [Fact]
    public void No_type_has_an_empty_word_for_a_name() => Assert.Empty(Compiled.Assemblies.SelectMany(Compiled.AllTypesOf).SelectMany(t => Rule.EmptyWords([t])));

    [Theory]
    [InlineData("Shiji.RowManager"), InlineData("Shiji.RowHelper"), InlineData("Shiji.RowService"), InlineData("Shiji.RowUtil"), InlineData("Shiji.RowDto"), InlineData("Shiji.RowImpl`1"), InlineData("Shiji.Row/Helper")]
    public void An_empty_word_is_seen(string type) => Assert.Single(Rule.EmptyWords([type, "Shiji.Kernel.Row", "Shiji.ServiceRecord"]));

    [Fact]
    public void Every_public_type_opens_its_summary_with_its_Chinese_term()
    {
        Assert.NotEmpty(Compiled.Assemblies);
        Assert.Empty(Compiled.Assemblies.SelectMany(a => Rule.WithoutTerm(Compiled.PublicTypesOf(a), SummariesOf(a))));
    }

    [Fact]
    public void A_type_without_its_term_is_seen()
    {
        var summaries = new Dictionary<string, string> { ["A"] = " 记录 — a record.", ["B"] = "A record 记录.", ["C"] = "" };
        Assert.Equal(["B", "C", "D"], Rule.WithoutTerm(["A", "B", "C", "D"], summaries));
    }

    private static Dictionary<string, string> SummariesOf(string assembly) => XDocument.Load(Path.ChangeExtension(assembly, ".xml"))
        .Descendants("member")
        .Where(m => m.Attribute("name")!.Value.StartsWith("T:", StringComparison.Ordinal))
        .ToDictionary(m => m.Attribute("name")!.Value[2..], m => m.Element("summary")?.Value ?? "");
}
