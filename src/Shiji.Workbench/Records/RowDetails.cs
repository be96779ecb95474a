using System.Text.Json;

namespace Shiji.Workbench;

/// <summary>其他内容 — the columns of a row that are not counted, read from its details.</summary>
internal static class RowDetails
{
    public static string? Of(string? details, string key)
    {
        if (string.IsNullOrEmpty(details)) return null;
        using var read = JsonDocument.Parse(details);
        return read.RootElement.ValueKind == JsonValueKind.Object && read.RootElement.TryGetProperty(key, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
    }
}
