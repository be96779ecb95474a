using Shiji.Kernel.Results;

namespace Shiji.Reports.Templates;

/// <summary>模板读法 — reads the plain text a template is written in; what it does not understand it refuses with the line's number.</summary>
public static class TemplateReader
{
    public static Outcome<Template> Read(string text)
    {
        var blocks = new List<TemplateBlock>();
        var number = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var read = Line(raw);
            if (!read.Ok) return new Refusal($"模板第 {number} 行：{read.Refusal.Message}", "text");
            if (read.Value is [var block]) blocks.Add(block with { Line = number });
        }

        return new Template(blocks);
    }

    /// <summary>One line: one block, or none where it is empty or a remark.</summary>
    public static Outcome<TemplateBlock[]> Line(string raw)
    {
        var line = raw.Trim();
        if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal)) return Array.Empty<TemplateBlock>();
        if (line[0] is '|' or '｜' or '!' or '！') return MadeBlocks.Read(line);
        var (kind, words) = line switch
        {
            _ when line.StartsWith("## ", StringComparison.Ordinal) => (BlockKind.Heading2, line[3..]),
            _ when line.StartsWith("# ", StringComparison.Ordinal) => (BlockKind.Heading1, line[2..]),
            _ when line.StartsWith("@ ", StringComparison.Ordinal) => (BlockKind.Title, line[2..]),
            _ => (BlockKind.Paragraph, line),
        };
        var pieces = PieceReader.Read(words);
        return pieces.Ok ? new TemplateBlock[] { new(kind, pieces.Value) } : pieces.Refusal;
    }
}
