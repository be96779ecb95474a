namespace Shiji.Reports.Templates;

/// <summary>标准模板 — the template a district starts with, in words of its own.</summary>
public static class StandardTemplates
{
    public static string WorkSummary { get; } = Read("work-summary.txt");

    private static string Read(string file)
    {
        using var stream = typeof(StandardTemplates).Assembly.GetManifestResourceStream($"Shiji.Reports.Templates.Standard.{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
