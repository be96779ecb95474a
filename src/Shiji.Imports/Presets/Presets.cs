using System.Text.Json;

namespace Shiji.Imports;

/// <summary>预设 — every preset there is, read anew for each request: a file laid into the district's folder is known at once. One that cannot be read is told, and stops nobody.</summary>
public sealed class Presets
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly List<Preset> _all = [];
    private readonly List<string> _troubles = [];

    public Presets(IEnumerable<PresetShelf> shelves)
    {
        foreach (var (name, open) in shelves.SelectMany(s => s.Files()))
            try
            {
                using var stream = open();
                _all.AddRange(JsonSerializer.Deserialize<Preset[]>(stream, Json) ?? []);
            }
            catch (Exception broken) when (broken is JsonException or IOException or UnauthorizedAccessException)
            {
                _troubles.Add($"对列预设“{name}”读不了，没有用上：请对照说明改正，或移出预设文件夹。");
            }
    }

    public IReadOnlyList<Preset> All => _all;

    /// <summary>说明 — which files could not be read.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    /// <summary>The one that knows most of these titles; of two alike the later, which is the district's own.</summary>
    public Preset? Find(string kind, IReadOnlyList<string> titles) => _all.Index().Where(p => p.Item.Kind == kind)
        .Select(p => (p.Item, p.Index, Known: p.Item.Known(titles))).Where(p => p.Known > 0).OrderByDescending(p => p.Known).ThenByDescending(p => p.Index).FirstOrDefault().Item;
}
