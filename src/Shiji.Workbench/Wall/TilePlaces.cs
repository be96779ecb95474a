using System.Text.Json;

namespace Shiji.Workbench;

/// <summary>示意图 — where the units of a district stand on its schematic map; data, one map for each district known.</summary>
internal static class TilePlaces
{
    private static readonly List<TileMap> Maps = Read();

    /// <summary>Places by the name of the unit; none for a district without a map, whose units follow the order of the tree.</summary>
    public static IReadOnlyDictionary<string, TilePlace> Of(string organisation) =>
        Maps.FirstOrDefault(m => m.District == organisation)?.Places.ToDictionary(p => p.Name) ?? [];

    private static List<TileMap> Read()
    {
        using var stream = typeof(TilePlaces).Assembly.GetManifestResourceStream("Shiji.Workbench.Wall.tiles.json")!;
        return JsonSerializer.Deserialize<List<TileMap>>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <summary>一区的示意图 — its district by the name on the page, and its places.</summary>
internal sealed record TileMap(string District, IReadOnlyList<TilePlace> Places);

/// <summary>图块位置 — column and row from the upper left, one each.</summary>
public sealed record TilePlace(string Name, int Column, int Row);
