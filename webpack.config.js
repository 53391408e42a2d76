// SPDX-License-Identifier: EUPL-1.2
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const webpack = require("webpack");
const { CHANGED } = require("./scripts/univer-loader.cjs");
const { ModuleList } = require("./scripts/module-list.cjs");

const root = __dirname;

const UNIVER_PACKAGES = new RegExp(`@univerjs[\\\\/](${CHANGED.join("|")})[\\\\/]lib[\\\\/]es[\\\\/]index\\.js$`);

/** What Univer brings along and a grid of cells does not use. */
const LEFT_OUT = Object.fromEntries(
  ["cjk-regex", "franc-min", "opentype.js"].map((name) => [
    `${name}$`,
    path.join(root, "src/hosts/univer/left-out.ts"),
  ]),
);

/** What every bundle has in common: TypeScript through esbuild, a cache between builds. */
function bundle(name, entry, mode, { plugins = [], ...changes } = {}) {
  return {
    name,
    mode,
    entry: { [name]: entry },
    target: ["web", "es2022"],
    devtool: mode === "development" ? "source-map" : false,
    output: { path: path.join(root, "dist"), filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"], alias: LEFT_OUT },
    module: {
      rules: [
        { test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2022", tsconfig: "./tsconfig.json" } },
        // What Univer keeps to itself and is not as an Excel user expects it.
        { test: UNIVER_PACKAGES, loader: path.join(root, "scripts/univer-loader.cjs") },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2022", css: true, legalComments: "none" })] },
    plugins: [
      new MiniCssExtractPlugin({ filename: `assets/${name}.[contenthash:8].css` }),
      new webpack.DefinePlugin({ KADER_NAMESPACE: JSON.stringify(mode === "development" ? "KADERDEV" : "KADER") }),
      new ModuleList(root, name),
      ...plugins,
    ],
    cache: {
      type: "filesystem",
      cacheDirectory: path.join(root, ".cache/webpack"),
      buildDependencies: { config: [__filename] },
    },
    performance: { hints: false },
    ...changes,
  };
}

/** A page with scripts of its own, named by their content so that a browser may keep them for ever. */
function page(name, entry, mode, scripts = { scriptLoading: "defer" }) {
  return bundle(name, entry, mode, {
    output: {
      path: path.join(root, "dist"),
      filename: "assets/[name].[contenthash:8].js",
      chunkFilename: "assets/[name].[contenthash:8].js",
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: path.join(root, path.dirname(entry), `${name}.html`),
        filename: `${name}.html`,
        ...scripts,
        notLoaded: readFileSync(path.join(root, "src/taskpane/frame/not-loaded.html"), "utf8"),
        favicon: path.join(root, "assets/icons/kader.svg"),
        minify: false,
      }),
    ],
  });
}

module.exports = (_env, { mode = "production" }) => [
  // A classic script that stands alone: hosts load it without modules and without anything around it.
  bundle("functions", "./src/addin/functions.ts", mode),
  page("workbench", "./src/workbench/main.ts", mode),
  // Excel calls the functions as soon as the page is parsed, and does not wait for scripts that are deferred (office-js#4769).
  page("taskpane", "./src/addin/main.ts", mode, { scriptLoading: "blocking", inject: "body" }),
  bundle("kader", "./src/cli/main.ts", mode, {
    target: "node20",
    plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  }),
];

module.exports.bundle = bundle;
module.exports.page = page;
