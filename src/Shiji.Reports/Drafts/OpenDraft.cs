using System.Text;
using Shiji.Kernel.Results;
using Shiji.Office;

namespace Shiji.Reports.Drafts;

/// <summary>打开文稿 — the plain text of a .docx, .txt or .md, told by its content and not by its name; offsets of a check count in this text.</summary>
public static class OpenDraft
{
    /// <summary>Bytes of a file.</summary>
    public const int Largest = 20 << 20;

    private const int Longest = 200_000;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static Outcome<OpenedDraft> Read(byte[] file, string name)
    {
        if (file.Length > Largest) return TooLarge(name);
        if (file is [(byte)'P', (byte)'K', 3, 4, ..] && DocxReader.Read(new MemoryStream(file)) is { } docx)
            return Of(docx.Text, name) is { Ok: false } wrong ? wrong.Refusal! : OpenedDraft.Of(docx);
        var text = file switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => null,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => null,
            _ => Decoded(file),
        };
        if (text is null) return new Refusal($"{name} 打不开：能核 .docx、.txt 和 .md；.doc 请先另存为 .docx，或把文字粘贴进来。", "file");
        var read = Of(text, name);
        return read.Ok ? OpenedDraft.Of(read.Value) : read.Refusal;
    }

    /// <summary>The same of what was pasted: line ends are \n.</summary>
    public static Outcome<string> Of(string text, string name)
    {
        text = text.ReplaceLineEndings("\n");
        if (text.Length > Longest) return new Refusal($"{name} 有 {text.Length} 字，一次最多核 {Longest} 字，请分开送核。", "text");
        if (string.IsNullOrWhiteSpace(text)) return new Refusal($"{name} 里没有文字。", "text");
        return text;
    }

    public static Refusal TooLarge(string name) => new($"{name} 超过 {Largest >> 20} MB，请只留正文再送核。", "file");

    private static string? Decoded(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return (file[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(file, 2, file.Length - 2);
        foreach (var encoding in new[] { Utf8, Gb18030 })
            try
            {
                var text = encoding.GetString(file).TrimStart('\uFEFF');
                return text.Contains('\0') ? null : text;
            }
            catch (DecoderFallbackException)
            {
                // Not this one; the next, or none.
            }

        return null;
    }
}
