namespace Shiji.Architecture.Tests.Rules;

public sealed class ProjectRules
{
    [Fact]
    public void Projects_reference_only_whom_they_may()
    {
        Assert.NotEmpty(Sources.Edges("src", "samples"));
        Assert.Empty(Rule.UnknownEdges(Sources.Edges("src", "samples")));
    }

    [Fact]
    public void Every_project_has_its_place_in_the_rules() => Assert.Empty(Rule.UnknownProjects(Sources.Projects("src", "samples")));

    [Theory]
    [InlineData("Shiji.Kernel", "Shiji.Office"), InlineData("Shiji.Office", "Shiji.Kernel"), InlineData("Shiji.Ui", "Shiji.Reports")]
    [InlineData("Shiji.Storage.Sqlite", "Shiji.Storage.Postgres"), InlineData("Shiji.Volunteering", "Shiji.Youth"), InlineData("Shiji.Samples.Longgang", "Shiji.Web")]
    public void An_edge_nobody_allowed_is_seen(string from, string to) => Assert.Single(Rule.UnknownEdges([(from, to)]));

    [Fact]
    public void A_project_nobody_placed_is_seen() => Assert.Single(Rule.UnknownProjects(["src/Shiji.Misc/Shiji.Misc.csproj"]));

    [Fact]
    public void The_kernel_knows_no_web_and_no_database() => Assert.Empty(Rule.NotForTheKernel(Compiled.ReferencesOf(Compiled.PathOf("Shiji.Kernel"))));

    [Theory, InlineData("Shiji.Storage.Sqlite"), InlineData("Shiji.Storage.Postgres"), InlineData("Shiji.Web")]
    public void A_reference_to_the_web_or_a_database_is_seen(string assembly) => Assert.NotEmpty(Rule.NotForTheKernel(Compiled.ReferencesOf(Compiled.PathOf(assembly))));

    [Theory]
    [InlineData("P:System.DateTime.Now"), InlineData("P:System.DateTime.UtcNow"), InlineData("P:System.DateTime.Today"), InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow"), InlineData("M:System.Guid.NewGuid"), InlineData("M:System.Math.Round(System.Decimal)"), InlineData("M:System.Math.Round(System.Decimal,System.Int32)")]
    [InlineData("M:Microsoft.EntityFrameworkCore.DbContext.Update``1(``0)"), InlineData("M:Microsoft.EntityFrameworkCore.DbContext.Attach``1(``0)"), InlineData("M:System.Threading.Thread.Sleep(System.Int32)")]
    public void What_the_house_does_not_use_is_banned_by_the_compiler(string symbol) =>
        Assert.Single(File.ReadLines(Path.Combine(Sources.Root, "BannedSymbols.txt")), l => l.StartsWith(symbol + ";", StringComparison.Ordinal));

    [Fact]
    public void A_banned_symbol_is_an_error() =>
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", File.ReadAllText(Path.Combine(Sources.Root, ".editorconfig")), StringComparison.Ordinal);
}
