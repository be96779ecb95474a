namespace Shiji.Kernel.Secrecy;

/// <summary>密封用途 — says for what purpose a <see cref="SealedText"/> is sealed. Once there are data, the word may not change.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SealedAttribute(string purpose) : Attribute
{
    public string Purpose { get; } = purpose;
}
