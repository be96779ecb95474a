using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Shiji.Kernel.Secrecy;

/// <summary>One key, as the file of the ring writes it.</summary>
internal sealed record RingKey(string Id, string Suite, DateOnly Made, byte[] Key)
{
    [JsonIgnore]
    public ISuite Algorithms { get; } = Suites.Of(Suite)!; // a ring with another name in it is never read: RingKeys.Fault

    public static RingKey New(ISuite suite, DateOnly day, int length) =>
        new($"{day:yyyyMMdd}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}", suite.Name, day, RandomNumberGenerator.GetBytes(length));
}
