namespace Shiji.Samples.Longgang;

/// <summary>内嵌数据 — the files of the Data folder, carried in the assembly.</summary>
internal static class Embedded
{
    public static Stream Open(string file) =>
        typeof(Embedded).Assembly.GetManifestResourceStream($"Shiji.Samples.Longgang.Data.{file}")
        ?? throw new FileNotFoundException(file);
}
