using System.Xml.Linq;

namespace Shiji.Architecture.Tests;

/// <summary>The repository as files, found upwards from the tests.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot();

    /// <summary>Hand-written files under src, relative to the root; what is generated and migrations are not.</summary>
    public static IEnumerable<string> Files(string extension) => Directory
        .EnumerateFiles(Path.Combine(Root, "src"), "*" + extension, SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal));

    public static int LinesOf(string file) => File.ReadLines(Path.Combine(Root, file)).Count();

    /// <summary>Every edge between projects, by name: (Shiji.Web, Shiji.Kernel).</summary>
    public static IEnumerable<(string From, string To)> Edges(params string[] folders) =>
        from project in Projects(folders)
        from reference in XDocument.Load(Path.Combine(Root, project)).Descendants("ProjectReference")
        select (Path.GetFileNameWithoutExtension(project), Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    public static IEnumerable<string> Projects(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
        .Select(p => Path.GetRelativePath(Root, p));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Shiji.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not stand inside the repository.");
        return folder;
    }
}
