using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Shiji.Kernel.Secrecy;

/// <summary>The database keeps the sealed text as it is; no key is needed to load or save a row.</summary>
internal sealed class SealedTextConverter() : ValueConverter<SealedText, string>(value => value.Text, text => new(text));
