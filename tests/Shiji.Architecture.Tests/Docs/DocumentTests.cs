using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Storage.Sqlite;
using Shiji.Web.Commands;

namespace Shiji.Architecture.Tests.Docs;

public sealed partial class DocumentTests
{
    [Fact]
    public void The_glossary_says_what_the_code_says() => GeneratedPart.Check("docs/glossary.md", Glossary.Text(Compiled.Assemblies.Where(a => !a.EndsWith("Bench.dll", StringComparison.Ordinal))));

    [Fact]
    public async Task The_list_of_measures_says_what_a_new_district_counts()
    {
        var folder = Directory.CreateTempSubdirectory("shiji-docs-");
        try
        {
            await using var db = new ShijiDb(new SqliteStorage(Path.Combine(folder.FullName, "catalogue.db")), Place.Modules, Acting.System());
            Assert.Null(await db.Storage.MigrateAsync(db));
            await new CatalogueStart(db, Place.Modules).InstallAsync();
            GeneratedPart.Check("docs/measures.md", MeasureList.Text(await new CatalogueOpening(db, Place.Modules).OpenAsync()));
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_stale_page_is_seen()
    {
        var page = $"Head\n{GeneratedPart.Start}\n\nold\n\n{GeneratedPart.End}\n";
        Assert.NotEqual(page, GeneratedPart.Renewed(page, "new"));
        Assert.Equal(page, GeneratedPart.Renewed(page, "old\n"));
        Assert.Contains("'old', should say 'new'", GeneratedPart.FirstDifference(page, GeneratedPart.Renewed(page, "new")!), StringComparison.Ordinal);
        Assert.Null(GeneratedPart.Renewed("a page written by hand", "new"));
    }

    [Theory]
    [InlineData("<s>记录 — something that happened. It is kept.</s>", "记录", "something that happened.")]
    [InlineData("<s>核数 — sets one against <see cref=\"T:A.B`1\"/> (domain.md §8.4).</s>", "核数", "sets one against `B<T>`.")]
    [InlineData("<s>格的相加.</s>", "格的相加", "")]
    public void A_summary_is_read_as_term_and_sentence(string summary, string term, string sentence) => Assert.Equal((term, sentence), Glossary.Read(XElement.Parse(summary)));

    [Fact]
    public void Every_file_a_page_names_is_there()
    {
        Assert.NotEmpty(Pages);
        Assert.Empty(Pages.SelectMany(page => Missing(page, File.ReadAllText(Path.Combine(Sources.Root, page)))));
    }

    [Fact]
    public void A_file_that_is_not_there_is_seen() => Assert.Equal(
        ["docs/a.md names ../nowhere.md", "docs/a.md names src/Shiji.Kernel/Nothing.cs"],
        Missing("docs/a.md", "[a](../nowhere.md) [b](https://example.org) [c](#here) [d](../README.md) `src/Shiji.Kernel/Nothing.cs` `src/Shiji.Kernel/Records/IRecord.cs`"));

    [Fact]
    public void Every_test_a_control_names_is_there()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Sources.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var named = Sentence().Matches(File.ReadAllText(Path.Combine(Sources.Root, "docs/controls.md"))).Select(m => m.Groups[1].Value).ToList();
        Assert.True(named.Count > 15);
        Assert.DoesNotContain(named, n => !tests.Exists(t => t.Contains($" {n}(", StringComparison.Ordinal)));
    }

    [Theory, InlineData("README.md"), InlineData("README.zh-CN.md")]
    public void Every_verb_and_option_is_in_the_readme(string readme)
    {
        var words = Directory.EnumerateFiles(Path.Combine(Sources.Root, "src/Shiji.Web/Commands"), "*.cs")
            .SelectMany(f => VerbOrOption().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(words.Count > 10);
        Assert.Empty(Unsaid(words, File.ReadAllText(Path.Combine(Sources.Root, readme))));
    }

    [Fact]
    public void An_option_left_out_is_seen() => Assert.Equal(["--scale"], Unsaid(["demo", "--scale"], "| `demo` | `--scaled N`: larger |"));

    [Fact]
    public void Every_decision_is_in_the_list()
    {
        var folder = Path.Combine(Sources.Root, "docs/decisions");
        var list = File.ReadAllText(Path.Combine(folder, "README.md"));
        var decisions = Directory.EnumerateFiles(folder, "0*.md").ToList();
        Assert.NotEmpty(decisions);
        Assert.All(decisions, d => Assert.Contains($"[{File.ReadLines(d).First()[2..]}]({Path.GetFileName(d)})", list, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Unsaid(IEnumerable<string> words, string text) => words.Where(w => !Regex.IsMatch(text, $"`{Regex.Escape(w)}[` ]"));

    /// <summary>Every page of the repository that people read.</summary>
    private static IEnumerable<string> Pages => Directory.EnumerateFiles(Sources.Root, "*.md")
        .Concat(Directory.EnumerateFiles(Path.Combine(Sources.Root, "docs"), "*.md", SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Sources.Root, f).Replace('\\', '/'));

    /// <summary>Links are read from where the page stands, paths in code marks from the root.</summary>
    private static IEnumerable<string> Missing(string page, string text)
    {
        var folder = Path.Combine(Sources.Root, Path.GetDirectoryName(page)!);
        var links = Link().Matches(text).Select(m => (Said: m.Groups[1].Value, At: Path.Combine(folder, m.Groups[1].Value.Split('#')[0])))
            .Where(l => !l.Said.Contains("://", StringComparison.Ordinal) && !l.Said.StartsWith('#'));
        var paths = InCode().Matches(text).Select(m => (Said: m.Groups[1].Value, At: Path.Combine(Sources.Root, m.Groups[1].Value)));
        return links.Concat(paths).Where(x => !File.Exists(x.At) && !Directory.Exists(x.At)).Select(x => $"{page} names {x.Said}").Distinct();
    }

    [GeneratedRegex(@"(?:new Command\(|(?=""--))""([a-z-]+)""")]
    private static partial Regex VerbOrOption();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|samples|bench|docs|\.ci)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex InCode();

    /// <summary>A test is named by its sentence.</summary>
    [GeneratedRegex("`([A-Z][a-z]*(?:_[A-Za-z0-9]+){2,})`")]
    private static partial Regex Sentence();
}
