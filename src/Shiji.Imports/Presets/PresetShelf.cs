using System.Reflection;

namespace Shiji.Imports;

/// <summary>预设架 — where presets lie: within a part of the program as a resource ending in .presets.json, or in a folder of the district's own.</summary>
public sealed record PresetShelf(Assembly? Assembly, string? Folder)
{
    /// <summary>The folder beside the database.</summary>
    public const string Name = "presets";

    /// <summary>The files, each with how to open it.</summary>
    internal IEnumerable<(string Name, Func<Stream> Open)> Files()
    {
        if (Assembly is { } assembly)
            foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".presets.json", StringComparison.Ordinal)))
                yield return (name, () => assembly.GetManifestResourceStream(name)!);
        if (Folder is not { } folder || !Directory.Exists(folder)) yield break;
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)) yield return (Path.GetFileName(path), () => File.OpenRead(path));
    }
}
