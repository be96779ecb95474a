namespace Shiji.Reports.Templates;

/// <summary>标准模板 — the templates a district starts with, in words of their own.</summary>
public static class StandardTemplates
{
    public static string WorkSummary { get; } = Read("work-summary.txt");

    public static string Annual { get; } = Read("annual.txt");

    public static string Bulletin { get; } = Read("bulletin.txt");

    public static string Volunteering { get; } = Read("volunteering.txt");

    private static string Read(string file)
    {
        using var stream = typeof(StandardTemplates).Assembly.GetManifestResourceStream($"Shiji.Reports.Templates.Standard.{file}")!;
        using var reader = new StreamReader(stream);
        // What is said to whoever writes templates in files is no part of the text.
        return string.Join('\n', reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))).Trim('\n') + "\n";
    }
}
