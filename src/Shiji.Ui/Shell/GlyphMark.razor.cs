using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>图形 — draws one glyph in the colour of the text around it.</summary>
public sealed partial class GlyphMark
{
    [Parameter, EditorRequired] public Glyph Glyph { get; set; }

    private string Path => Glyph switch
    {
        Glyph.Home => "M3.5 9 10 3.8 16.5 9v7.2h-13zM8 16v-4.5h4V16",
        Glyph.Figure => "M4.5 16.2V10M10 16.2V4M15.5 16.2V7.5M2.5 16.2h15",
        Glyph.Task => "m3 5.8 1.6 1.6L7.4 4.4M10.5 6H17m-14 7.3 1.6 1.6 2.8-3M10.5 13.5H17",
        Glyph.Tree => "M7.5 3h5v4h-5zM3 13h5v4H3zM12 13h5v4h-5zM10 7v3M5.5 13v-3h9v3",
        Glyph.Document => "M5 2.8h7l3.2 3.2v11.2H5zM12 3v3.2h3M7.8 10h4.6M7.8 13.2h4.6",
        Glyph.Search => "M8.8 3.5a5.3 5.3 0 1 1 0 10.6 5.3 5.3 0 0 1 0-10.6zM12.8 12.8l4 4",
        Glyph.Me => "M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3.8 17c.6-3 2.9-4.6 6.2-4.6s5.6 1.6 6.2 4.6",
        Glyph.More => "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
        Glyph.Down => "m6 8.2 4 4 4-4",
        Glyph.Close => "m5 5 10 10M15 5 5 15",
        _ => "M3.5 4h13v12h-13zM3.5 8h13M8 8v8",
    };
}
