using System.Globalization;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Logs;

/// <summary>锚文件 — a folder with a file for each anchor: “position:hash”. Copied elsewhere, it tells a log that was changed from one that was not.</summary>
public sealed class AnchorFolder(string path)
{
    public const string Name = "anchors";

    public string Path => path;

    /// <summary>Writes the anchors that have no file yet; returns how many.</summary>
    public int Write(IEnumerable<LogAnchor> anchors)
    {
        Directory.CreateDirectory(path);
        var written = 0;
        foreach (var anchor in anchors)
        {
            var file = System.IO.Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{anchor.Day:yyyy-MM-dd}-{anchor.Position}.txt"));
            if (File.Exists(file)) continue;
            File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"{anchor.Position}:{anchor.Hash}\n"));
            written++;
        }

        return written;
    }

    public Outcome<IReadOnlyList<(long Position, string Hash)>> Read()
    {
        if (!Directory.Exists(path)) return new Refusal($"没有文件夹 {path}。", "anchors");
        var anchors = new List<(long, string)>();
        foreach (var file in Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal))
            if (Read(File.ReadAllText(file)) is { } anchor) anchors.Add(anchor);
            else return new Refusal($"{file} 不是锚文件，里面应是“序位:哈希”。", "anchors");
        return anchors.Count > 0 ? new Outcome<IReadOnlyList<(long, string)>>(anchors, null) : new Refusal($"{path} 里没有锚文件。", "anchors");
    }

    /// <summary>“position:hash”; null where it is anything else.</summary>
    public static (long Position, string Hash)? Read(string text) =>
        text.Trim().Split(':') is [var position, { Length: 64 } hash] && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, hash.ToLowerInvariant()) : null;
}
