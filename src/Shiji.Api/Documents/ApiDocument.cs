using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Shiji.Accounts;

namespace Shiji.Api;

/// <summary>接口文档 — the OpenAPI 3.1 document, made from the addresses themselves; the page /api is made from it.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    private const string Bearer = "key";

    private const string Problems = "application/problem+json";

    public static void Shape(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = address => address.RelativePath?.StartsWith(ApiRoutes.Root[1..] + "/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "实绩接口", Version = Name, Description = "给别的程序读写用。密钥只到一个岗位管的范围；日期写成 2022-05-04；出错一律是 application/problem+json。" };
            document.Servers = [];
            document.Tags = null;
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "“我的账号”里开的接口密钥" },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.Tags = null;
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<KeyNeed>().LastOrDefault() is { } need) operation.Description = $"{operation.Description}要“{need.Right.Word()}”的权限。";
            var post = context.Description.HttpMethod == "POST";
            if (post)
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = AnswerOnce.Header,
                    In = ParameterLocation.Header,
                    Required = true,
                    Description = "每件事一个，重发时用同一个：同样的内容再来一次，答复和第一次一样，不会记成两条。",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            operation.Responses ??= [];
            foreach (var (status, word) in Problem.Words.Where(w => post || w.Key is not (400 or 409)))
                operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse { Description = word, Content = new Dictionary<string, OpenApiMediaType> { [Problems] = new() } };
            return Task.CompletedTask;
        });
    }
}
