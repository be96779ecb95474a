using System.Text.Json;

namespace Shiji.Samples.Longgang;

/// <summary>文稿数字 — a figure as a summary printed it, beside the indicator it must be honest about.</summary>
/// <param name="No">Its number in the ledger of figures.</param>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Text">The figure as printed, nothing else.</param>
public sealed record PrintedFigure(int No, string Indicator, string Text)
{
    public static IReadOnlyList<PrintedFigure> All { get; } = Read();

    private static List<PrintedFigure> Read()
    {
        using var stream = Embedded.Open("printed.json");
        return JsonSerializer.Deserialize<List<PrintedFigure>>(stream, JsonSerializerOptions.Web)!;
    }
}
