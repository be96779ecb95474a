namespace Shiji.Kernel.Secrecy;

/// <summary>What the file of the ring holds: never changed, only replaced.</summary>
internal sealed record RingKeys(string Current, IReadOnlyList<RingKey> Keys, RingKey Fingerprint)
{
    private const int FingerprintLength = 32;

    public static RingKeys New(ISuite suite, DateOnly day)
    {
        var first = RingKey.New(suite, day, suite.KeyLength);
        return new(first.Id, [first], RingKey.New(suite, day, FingerprintLength));
    }

    public RingKeys Turned(ISuite suite, DateOnly day)
    {
        var key = RingKey.New(suite, day, suite.KeyLength);
        return Find(key.Id) is null ? this with { Current = key.Id, Keys = [.. Keys, key] } : Turned(suite, day);
    }

    public RingKey? Find(ReadOnlySpan<char> id)
    {
        foreach (var key in Keys)
            if (id.SequenceEqual(key.Id)) return key;
        return null;
    }

    /// <summary>Fingerprints of two rings cannot be compared, so it tells one ring from another.</summary>
    public bool IsSameRing(RingKeys other) => Fingerprint.Key.AsSpan().SequenceEqual(other.Fingerprint.Key);

    /// <summary>What is wrong with it, in words; null when it can be used.</summary>
    public string? Fault() => this switch
    {
        _ when Keys.Append(Fingerprint).FirstOrDefault(k => k.Algorithms is null) is { } key => $"密钥 {key.Id} 用的密码套件“{key.Suite}”本程序不认识",
        _ when Keys.FirstOrDefault(k => k.Key.Length != k.Algorithms.KeyLength) is { } key => $"密钥 {key.Id} 的长度不对",
        _ when Fingerprint.Key.Length != FingerprintLength => "指纹密钥的长度不对",
        _ when Keys.FirstOrDefault(k => k.Id.Length == 0 || !k.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) is { } key => $"密钥编号“{key.Id}”写法不对",
        _ when Keys.DistinctBy(k => k.Id).Count() != Keys.Count => "有两把密钥编号相同",
        _ when Find(Current) is null => $"没有现用的密钥 {Current}",
        _ => null,
    };
}
