namespace Shiji.Architecture.Tests.Docs;

/// <summary>The part of a page between two marks is written by a program; what stands around it, by hand.</summary>
internal static class GeneratedPart
{
    public const string Start = "<!-- generated: rewritten by `dev catalogue`, checked by a test -->";
    public const string End = "<!-- end of the generated part -->";

    /// <summary>The page with its generated part made anew; null when it has no such part.</summary>
    public static string? Renewed(string page, string part)
    {
        var (start, end) = (page.IndexOf(Start, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        return start < 0 || end < start ? null : $"{page[..(start + Start.Length)]}\n\n{part.Trim()}\n\n{page[end..]}";
    }

    /// <summary>Fails when the page is not what it should be; with SHIJI_WRITE_DOCS=1 writes it instead.</summary>
    public static void Check(string path, string part)
    {
        var file = Path.Combine(Sources.Root, path);
        var page = File.ReadAllText(file);
        var renewed = Renewed(page, part);
        Assert.True(renewed is not null, $"{path} has no generated part.");
        if (page == renewed) return;
        if (Environment.GetEnvironmentVariable("SHIJI_WRITE_DOCS") == "1") File.WriteAllText(file, renewed);
        else Assert.Fail($"{path} is stale: run ./dev catalogue. {FirstDifference(page, renewed!)}");
    }

    public static string FirstDifference(string page, string renewed)
    {
        var (old, now) = (page.Split('\n'), renewed.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"Line {line + 1} says '{old.ElementAtOrDefault(line)}', should say '{now.ElementAtOrDefault(line)}'.";
    }

    /// <summary>A text as it may stand in a cell of a table.</summary>
    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ').Trim();

    public static string Code(string text) => text.Length == 0 ? "" : $"`{Cell(text)}`";
}
