using System.Buffers;
using System.Text;

namespace Shiji.Sheets.Files.Csv;

/// <summary>The encoding of a text: by its mark, else UTF-8 if every byte of it is valid, else GB18030, of which GBK is a part.</summary>
internal static class Charset
{
    private const int Block = 1 << 16;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Null when it is neither.</summary>
    public static Encoding? Of(Stream stream)
    {
        stream.Position = 0;
        Span<byte> mark = stackalloc byte[3];
        var read = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        Encoding[] candidates = mark[..read] switch
        {
            [0xEF, 0xBB, 0xBF] => [Utf8],
            [0xFF, 0xFE, ..] => [new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)],
            [0xFE, 0xFF, ..] => [new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)],
            _ => [Utf8, Gb18030],
        };
        return candidates.FirstOrDefault(encoding => IsValid(stream, encoding));
    }

    private static bool IsValid(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        var (decoder, bytes) = (encoding.GetDecoder(), ArrayPool<byte>.Shared.Rent(Block));
        var characters = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(Block));
        try
        {
            int read;
            do
            {
                read = stream.Read(bytes, 0, Block);
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read == 0);
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(characters);
        }
    }
}
