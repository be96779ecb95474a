using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>小走势 — the last like periods as columns from zero, with their numbers one step behind.</summary>
public sealed partial class Sparkline
{
    private const int Step = 10;
    private const int Height = 40;

    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public IReadOnlyList<BoardPoint> Points { get; set; } = [];

    private decimal Top => Points.Max(p => p.Value?.Value ?? 0);

    private decimal Tall(int i) => Top > 0 && Points[i].Value is { } value ? Math.Max(value.Value, 0) / Top * Height : 0;

    private string Sentence => $"{Name}：" + string.Join("，", Points.Select(p => $"{p.Period.Name}{p.Printed}"));

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
