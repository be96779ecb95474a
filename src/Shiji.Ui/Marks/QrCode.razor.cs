using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Shiji.Ui;

/// <summary>二维码 — an address to be photographed; dark on light in every theme, or no telephone reads it.</summary>
public sealed partial class QrCode
{
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>What it leads to, for those who cannot see it.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    private int Size { get; set; }

    private string Path { get; set; } = "";

    protected override void OnParametersSet()
    {
        // The matrix brings its own quiet margin of four.
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        Size = code.ModuleMatrix.Count;
        for (var y = 0; y < Size; y++)
            for (var x = 0; x < Size; x++)
            {
                if (!code.ModuleMatrix[y][x]) continue;
                var run = 1;
                while (x + run < Size && code.ModuleMatrix[y][x + run]) run++;
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{run}v1h-{run}z");
                x += run;
            }

        Path = path.ToString();
    }
}
