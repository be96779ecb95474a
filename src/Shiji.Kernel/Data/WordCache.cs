using System.Text;

namespace Shiji.Kernel.Data;

/// <summary>词库 — turns UTF-8 bytes into strings, the same bytes always into the same string.</summary>
public sealed class WordCache
{
    private readonly List<(byte[] Bytes, string Word)> _words = [];

    public string Of(ReadOnlySpan<byte> utf8)
    {
        foreach (var (bytes, word) in _words)
            if (utf8.SequenceEqual(bytes)) return word;
        var text = Encoding.UTF8.GetString(utf8);
        if (_words.Count < 64) _words.Add((utf8.ToArray(), text));
        return text;
    }
}
