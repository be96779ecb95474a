using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shiji.Reports.Findings;

/// <summary>标准问题 — the checks every district has, one file each.</summary>
public static class StandardFindings
{
    private const string Folder = "Shiji.Reports.Findings.Standard.";

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<FindingTest>(JsonNamingPolicy.KebabCaseLower), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<FindingEntry> All { get; } =
    [
        .. typeof(StandardFindings).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read).OrderBy(e => e.Severity),
    ];

    private static FindingEntry Read(string resource)
    {
        using var stream = typeof(StandardFindings).Assembly.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<FindingEntry>(stream, Reading)!;
    }
}
