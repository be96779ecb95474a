namespace Shiji.Ui;

/// <summary>选项 — one value of a list and its word.</summary>
public sealed record Choice(string Value, string Text);

/// <summary>填报错误 — what is wrong with one field, and how to put it right; <paramref name="FieldId"/> is the id of its input.</summary>
public sealed record FieldError(string FieldId, string Sentence);
