namespace Shiji.Architecture.Tests.Rules;

/// <summary>What a rule of the house finds wrong, in words; each is a pure function, so that it can be shown a violation and must see it.</summary>
internal static class Rule
{
    private static readonly string[] EmptyNames = ["Manager", "Helper", "Service", "Util", "Utils", "Dto", "Impl"];

    /// <summary>Who may know whom (architecture.md §3.3); whoever is not listed may know nobody.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Shiji.Kernel"] = [],
        ["Shiji.Office"] = [],
        ["Shiji.Reports"] = ["Shiji.Kernel", "Shiji.Office"],
        ["Shiji.Sheets"] = ["Shiji.Kernel"],
        ["Shiji.Ui"] = ["Shiji.Kernel"],
        ["Shiji.Exports"] = ["Shiji.Sheets"],
        ["Shiji.Accounts"] = ["Shiji.Ui", "Shiji.Exports"],
        ["Shiji.Imports"] = ["Shiji.Ui", "Shiji.Sheets", "Shiji.Exports"],
        ["Shiji.Activities"] = ["Shiji.Ui", "Shiji.Exports", "Shiji.Imports", "Shiji.Api"],
        ["Shiji.Volunteering"] = ["Shiji.Activities", "Shiji.Accounts", "Shiji.Imports", "Shiji.Office", "Shiji.Api"],
        ["Shiji.League"] = ["Shiji.Imports"],
        ["Shiji.Api"] = ["Shiji.Ui", "Shiji.Accounts"],
        ["Shiji.Workbench"] = ["Shiji.Ui", "Shiji.Reports", "Shiji.Exports"],
        ["Shiji.Storage.Sqlite"] = ["Shiji.Kernel"],
        ["Shiji.Storage.Postgres"] = ["Shiji.Kernel"],
        ["Shiji.Samples.Longgang"] = ["Shiji.League", "Shiji.Volunteering"],
    };

    public static IEnumerable<string> UnknownEdges(IEnumerable<(string From, string To)> edges) => edges
        .Where(e => e.From != "Shiji.Web" && !(Allowed.GetValueOrDefault(e.From) ?? []).Contains(e.To))
        .Select(e => $"{e.From} may not reference {e.To}");

    public static IEnumerable<string> UnknownProjects(IEnumerable<string> projects) => projects
        .Select(p => Path.GetFileNameWithoutExtension(p)).Where(p => p != "Shiji.Web" && !Allowed.ContainsKey(p)).Select(p => $"{p} has no place in the rules yet");

    public static IEnumerable<string> NotForTheKernel(IEnumerable<string> references) => references.Where(r =>
        r.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || r.StartsWith("Npgsql", StringComparison.Ordinal) || r.StartsWith("SQLitePCL", StringComparison.Ordinal)
        || r.Contains("Sqlite", StringComparison.Ordinal) || r.StartsWith("Shiji.", StringComparison.Ordinal));

    public static IEnumerable<string> EmptyWords(IEnumerable<string> types) => types.Where(t =>
        Array.Exists(EmptyNames, n => t.Split('.', '/')[^1].Split('`')[0].EndsWith(n, StringComparison.Ordinal)));

    public static IEnumerable<string> TooLong(IEnumerable<(string File, int Lines)> files) =>
        files.Where(f => f.Lines > (f.File.EndsWith(".razor", StringComparison.Ordinal) ? 200 : 300)).Select(f => $"{f.File} has {f.Lines} lines");

    public static int Median(IEnumerable<int> lines) => lines.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : 0;

    /// <summary>Files whose usings are not in the order that the formatter would give them: System first, then by name, aliases and statics after.</summary>
    public static IEnumerable<string> DisorderedUsings(IEnumerable<(string File, string Text)> files) => files.Where(f =>
    {
        var names = f.Text.Split('\n').TakeWhile(l => !l.StartsWith("namespace ", StringComparison.Ordinal)).Where(l => l.StartsWith("using ", StringComparison.Ordinal) && !l.Contains('='))
            .Where(l => !l.StartsWith("using static", StringComparison.Ordinal)).Select(l => l[6..].TrimEnd(';', '\r')).ToList();
        return !names.SequenceEqual(names.OrderBy(n => n != "System" && !n.StartsWith("System.", StringComparison.Ordinal)).ThenBy(n => n.Replace('.', '\u0001'), StringComparer.OrdinalIgnoreCase));
    }).Select(f => $"{f.File} has its usings out of order");

    /// <summary>Public types whose summary is missing or does not open with a Chinese term.</summary>
    public static IEnumerable<string> WithoutTerm(IEnumerable<string> types, IReadOnlyDictionary<string, string> summaries) =>
        types.Where(t => !(summaries.GetValueOrDefault(t)?.TrimStart() is [>= '\u4e00' and <= '\u9fff', ..]));
}
